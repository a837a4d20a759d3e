package dev.otelop.cluster;

import java.util.ArrayList;
import java.util.List;

/** A program of the cluster and its command line. */
record ProgramCall(String name, List<String> arguments) {

    /**
     * Nothing forwards the addresses of Services here. Taken from the loopback network, they lead to this machine by
     * themselves: whatever listens on the port of a Service is what the Service reaches.
     */
    private static final String SERVICE_ADDRESSES = "127.96.0.0/16";

    ProgramCall {
        arguments = List.copyOf(arguments);
    }

    static ProgramCall etcd(Ports ports, ClusterFiles files) {
        String url = "http://127.0.0.1:" + ports.etcd();
        return new ProgramCall(
                "etcd",
                List.of(
                        "--data-dir=" + files.in("etcd"),
                        "--unsafe-no-fsync",
                        "--log-level=warn",
                        "--listen-client-urls=" + url,
                        "--advertise-client-urls=" + url,
                        "--listen-peer-urls=http://127.0.0.1:0"));
    }

    static ProgramCall apiServer(Ports ports, ClusterFiles files, ClusterOptions options) {
        List<String> arguments = new ArrayList<>(List.of(
                "--etcd-servers=http://127.0.0.1:" + ports.etcd(),
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--secure-port=" + ports.apiServer(),
                "--tls-cert-file=" + files.in("apiserver.crt"),
                "--tls-private-key-file=" + files.in("apiserver.key"),
                "--client-ca-file=" + files.in("ca.crt"),
                "--service-account-key-file=" + files.in("service-account.pub"),
                "--service-account-signing-key-file=" + files.in("service-account.key"),
                "--service-account-issuer=https://kubernetes.default.svc",
                "--service-cluster-ip-range=" + SERVICE_ADDRESSES,
                "--authorization-mode=RBAC",
                "--allow-privileged=true",
                "--enable-admission-plugins=NamespaceLifecycle,LimitRanger,ServiceAccount,DefaultStorageClass,"
                        + "PodSecurity,ResourceQuota,MutatingAdmissionWebhook,ValidatingAdmissionWebhook",
                "--endpoint-reconciler-type=none"));
        if (!options.admissionPlugins().isEmpty()) {
            arguments.add("--enable-admission-plugins=" + String.join(",", options.admissionPlugins()));
        }
        if (options.auditLog()) {
            arguments.add("--audit-policy-file=" + files.in("audit-policy.yaml"));
            arguments.add("--audit-log-path=" + files.auditLog());
            arguments.add("--audit-log-mode=blocking");
        }
        return new ProgramCall("kube-apiserver", arguments);
    }

    static ProgramCall controllerManager(ClusterFiles files) {
        return new ProgramCall(
                "kube-controller-manager",
                List.of(
                        "--kubeconfig=" + files.in("kube-controller-manager.kubeconfig"),
                        "--service-account-private-key-file=" + files.in("service-account.key"),
                        "--root-ca-file=" + files.in("ca.crt"),
                        "--use-service-account-credentials=true",
                        "--bind-address=127.0.0.1",
                        "--secure-port=0",
                        "--leader-elect=false",
                        "--kube-api-qps=500",
                        "--kube-api-burst=1000",
                        "--controllers=*,-nodeipam,-cloud-node-lifecycle"));
    }

    static ProgramCall scheduler(ClusterFiles files) {
        return new ProgramCall(
                "kube-scheduler",
                List.of(
                        "--kubeconfig=" + files.in("kube-scheduler.kubeconfig"),
                        "--bind-address=127.0.0.1",
                        "--secure-port=0",
                        "--leader-elect=false",
                        "--kube-api-qps=500",
                        "--kube-api-burst=1000"));
    }

    static ProgramCall kwok(ClusterFiles files) {
        return new ProgramCall(
                "kwok",
                List.of(
                        "--kubeconfig=" + files.in("kwok.kubeconfig"),
                        "--manage-all-nodes=true",
                        "--node-lease-duration-seconds=40",
                        "--config=" + files.in("stages.yaml")));
    }
}
