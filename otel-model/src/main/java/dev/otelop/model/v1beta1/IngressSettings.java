package dev.otelop.model.v1beta1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.otelop.model.Extensible;
import dev.otelop.model.OneOf;
import io.fabric8.kubernetes.api.model.networking.v1.IngressTLS;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ingress or OpenShift Route in front of the collector. */
public class IngressSettings extends Extensible {

    @JsonPropertyDescription("Which object is created; none when absent.")
    @OneOf({"ingress", "route"})
    private @Nullable String type;

    @JsonPropertyDescription("Whether ports are told apart by path or by subdomain.")
    @OneOf({"path", "subdomain"})
    private @Nullable String ruleType;

    @JsonPropertyDescription("Host name that clients use.")
    private @Nullable String hostname;

    @JsonPropertyDescription("Annotations of the Ingress or Route.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private Map<String, String> annotations = new LinkedHashMap<>();

    @JsonPropertyDescription("Certificates of the Ingress.")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private List<IngressTLS> tls = new ArrayList<>();

    @JsonPropertyDescription("IngressClass of the Ingress.")
    private @Nullable String ingressClassName;

    @JsonPropertyDescription("Details of an OpenShift Route.")
    private @Nullable RouteSettings route;

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
    }

    public @Nullable String getRuleType() {
        return ruleType;
    }

    public void setRuleType(@Nullable String ruleType) {
        this.ruleType = ruleType;
    }

    public @Nullable String getHostname() {
        return hostname;
    }

    public void setHostname(@Nullable String hostname) {
        this.hostname = hostname;
    }

    public Map<String, String> getAnnotations() {
        return annotations;
    }

    public void setAnnotations(@Nullable Map<String, String> annotations) {
        this.annotations = annotations == null ? new LinkedHashMap<>() : annotations;
    }

    public List<IngressTLS> getTls() {
        return tls;
    }

    public void setTls(@Nullable List<IngressTLS> tls) {
        this.tls = tls == null ? new ArrayList<>() : tls;
    }

    public @Nullable String getIngressClassName() {
        return ingressClassName;
    }

    public void setIngressClassName(@Nullable String ingressClassName) {
        this.ingressClassName = ingressClassName;
    }

    public @Nullable RouteSettings getRoute() {
        return route;
    }

    public void setRoute(@Nullable RouteSettings route) {
        this.route = route;
    }
}
