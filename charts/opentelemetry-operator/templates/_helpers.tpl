{{/* Short enough that every name made of it fits, the longest being a Service's. */}}
{{- define "otelop.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 44 | trimSuffix "-" -}}
{{- end -}}

{{- define "otelop.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 44 | trimSuffix "-" -}}
{{- else if contains (include "otelop.name" .) .Release.Name -}}
{{- .Release.Name | trunc 44 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "otelop.name" .) | trunc 44 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "otelop.selectorLabels" -}}
app.kubernetes.io/name: {{ include "otelop.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/component: controller-manager
{{- end -}}

{{/* part-of is the same for every installation: the job of the operator's metrics is named after it. */}}
{{- define "otelop.labels" -}}
app.kubernetes.io/name: {{ include "otelop.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: opentelemetry-operator
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
{{- end -}}

{{- define "otelop.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- default (printf "%s-controller-manager" (include "otelop.fullname" .)) .Values.serviceAccount.name -}}
{{- else -}}
{{- default "default" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "otelop.image" -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}

{{- define "otelop.webhookService" -}}
{{- printf "%s-webhook-service" (include "otelop.fullname" .) -}}
{{- end -}}

{{- define "otelop.servingCert" -}}
{{- printf "%s-serving-cert" (include "otelop.fullname" .) -}}
{{- end -}}

{{/* The port of a bind address; empty when there is none. */}}
{{- define "otelop.portOf" -}}
{{- if ne (toString .) "0" -}}{{ regexFind "[0-9]+$" . }}{{- end -}}
{{- end -}}

{{/* What the installation does, as words between commas; see dev.otelop.operator.rights.Feature. */}}
{{- define "otelop.features" -}}
reconcile
{{- if .Values.bridges.enabled }},bridges{{ end }}
{{- if .Values.webhook.enabled }},injection,webhooks{{ if not .Values.webhook.certManager.enabled }},certificate{{ end }}{{ end }}
{{- if .Values.manager.leaderElection.enabled }},leader-election{{ end }}
{{- end -}}

{{/*
The rules of files/rights.yaml with one of these reaches, of one of these features.
dict: root, reaches (list), features (list)
*/}}
{{- define "otelop.rules" -}}
{{- $root := .root -}}
{{- $watched := $root.Values.watchNamespaces | uniq | sortAlpha -}}
{{- range $right := $root.Files.Get "files/rights.yaml" | fromYamlArray -}}
{{- if and (has $right.reach $.reaches) (has $right.feature $.features) }}
{{- $names := list -}}
{{- range $right.names -}}
{{- if eq . "{watched}" -}}
{{- $names = concat $names $watched -}}
{{- else -}}
{{- $names = append $names (. | replace "{name}" (include "otelop.fullname" $root)) -}}
{{- end -}}
{{- end }}
- apiGroups: [{{ $right.apiGroup | quote }}]
  resources: [{{ $right.resource | quote }}]
  {{- with $names }}
  resourceNames: {{ toJson . }}
  {{- end }}
  verbs: {{ toJson $right.verbs }}
{{- end }}
{{- end -}}
{{- end -}}
