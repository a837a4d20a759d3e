package main

import (
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/connector"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/processor"
	"go.opentelemetry.io/collector/receiver"
	"go.opentelemetry.io/collector/service/telemetry/otelconftelemetry"

	"github.com/open-telemetry/opentelemetry-collector-contrib/connector/routingconnector"
	"github.com/open-telemetry/opentelemetry-collector-contrib/connector/spanmetricsconnector"
	"github.com/open-telemetry/opentelemetry-collector-contrib/exporter/clickhouseexporter"
	"github.com/open-telemetry/opentelemetry-collector-contrib/exporter/kafkaexporter"
	"github.com/open-telemetry/opentelemetry-collector-contrib/exporter/prometheusexporter"
	"github.com/open-telemetry/opentelemetry-collector-contrib/exporter/prometheusremotewriteexporter"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/basicauthextension"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/bearertokenauthextension"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/healthcheckextension"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/k8sleaderelector"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/opampextension"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/pprofextension"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/sigv4authextension"
	"github.com/open-telemetry/opentelemetry-collector-contrib/extension/storage/filestorage"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/attributesprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/cumulativetodeltaprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/deltatocumulativeprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/deltatorateprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/filterprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/groupbyattrsprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/groupbytraceprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/intervalprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/k8sattributesprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/logdedupprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/metricsgenerationprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/metricstransformprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/probabilisticsamplerprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/redactionprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/resourcedetectionprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/resourceprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/spanprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/tailsamplingprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/processor/transformprocessor"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/dockerstatsreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/filelogreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/fluentforwardreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/hostmetricsreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/jaegerreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/k8sclusterreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/kafkareceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/kubeletstatsreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/prometheusreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/zipkinreceiver"
	"go.opentelemetry.io/collector/connector/forwardconnector"
	"go.opentelemetry.io/collector/exporter/debugexporter"
	"go.opentelemetry.io/collector/exporter/nopexporter"
	"go.opentelemetry.io/collector/exporter/otlpexporter"
	"go.opentelemetry.io/collector/exporter/otlphttpexporter"
	"go.opentelemetry.io/collector/extension/memorylimiterextension"
	"go.opentelemetry.io/collector/extension/zpagesextension"
	"go.opentelemetry.io/collector/processor/batchprocessor"
	"go.opentelemetry.io/collector/processor/memorylimiterprocessor"
	"go.opentelemetry.io/collector/receiver/nopreceiver"
	"go.opentelemetry.io/collector/receiver/otlpreceiver"
)

// The release that all modules of this collector have.
const (
	version = "v0.149.0"
	core    = "go.opentelemetry.io/collector/"
	contrib = "github.com/open-telemetry/opentelemetry-collector-contrib/"
)

// part is a component and the module it comes from.
type part[F component.Factory] struct {
	factory F
	module  string
}

var receivers = []part[receiver.Factory]{
	{dockerstatsreceiver.NewFactory(), contrib + "receiver/dockerstatsreceiver"},
	{filelogreceiver.NewFactory(), contrib + "receiver/filelogreceiver"},
	{fluentforwardreceiver.NewFactory(), contrib + "receiver/fluentforwardreceiver"},
	{hostmetricsreceiver.NewFactory(), contrib + "receiver/hostmetricsreceiver"},
	{jaegerreceiver.NewFactory(), contrib + "receiver/jaegerreceiver"},
	{k8sclusterreceiver.NewFactory(), contrib + "receiver/k8sclusterreceiver"},
	{kafkareceiver.NewFactory(), contrib + "receiver/kafkareceiver"},
	{kubeletstatsreceiver.NewFactory(), contrib + "receiver/kubeletstatsreceiver"},
	{prometheusreceiver.NewFactory(), contrib + "receiver/prometheusreceiver"},
	{zipkinreceiver.NewFactory(), contrib + "receiver/zipkinreceiver"},
	{nopreceiver.NewFactory(), core + "receiver/nopreceiver"},
	{otlpreceiver.NewFactory(), core + "receiver/otlpreceiver"},
}

var processors = []part[processor.Factory]{
	{attributesprocessor.NewFactory(), contrib + "processor/attributesprocessor"},
	{cumulativetodeltaprocessor.NewFactory(), contrib + "processor/cumulativetodeltaprocessor"},
	{deltatocumulativeprocessor.NewFactory(), contrib + "processor/deltatocumulativeprocessor"},
	{deltatorateprocessor.NewFactory(), contrib + "processor/deltatorateprocessor"},
	{filterprocessor.NewFactory(), contrib + "processor/filterprocessor"},
	{groupbyattrsprocessor.NewFactory(), contrib + "processor/groupbyattrsprocessor"},
	{groupbytraceprocessor.NewFactory(), contrib + "processor/groupbytraceprocessor"},
	{intervalprocessor.NewFactory(), contrib + "processor/intervalprocessor"},
	{k8sattributesprocessor.NewFactory(), contrib + "processor/k8sattributesprocessor"},
	{logdedupprocessor.NewFactory(), contrib + "processor/logdedupprocessor"},
	{metricsgenerationprocessor.NewFactory(), contrib + "processor/metricsgenerationprocessor"},
	{metricstransformprocessor.NewFactory(), contrib + "processor/metricstransformprocessor"},
	{probabilisticsamplerprocessor.NewFactory(), contrib + "processor/probabilisticsamplerprocessor"},
	{redactionprocessor.NewFactory(), contrib + "processor/redactionprocessor"},
	{resourcedetectionprocessor.NewFactory(), contrib + "processor/resourcedetectionprocessor"},
	{resourceprocessor.NewFactory(), contrib + "processor/resourceprocessor"},
	{spanprocessor.NewFactory(), contrib + "processor/spanprocessor"},
	{tailsamplingprocessor.NewFactory(), contrib + "processor/tailsamplingprocessor"},
	{transformprocessor.NewFactory(), contrib + "processor/transformprocessor"},
	{batchprocessor.NewFactory(), core + "processor/batchprocessor"},
	{memorylimiterprocessor.NewFactory(), core + "processor/memorylimiterprocessor"},
}

var exporters = []part[exporter.Factory]{
	{clickhouseexporter.NewFactory(), contrib + "exporter/clickhouseexporter"},
	{kafkaexporter.NewFactory(), contrib + "exporter/kafkaexporter"},
	{prometheusexporter.NewFactory(), contrib + "exporter/prometheusexporter"},
	{prometheusremotewriteexporter.NewFactory(), contrib + "exporter/prometheusremotewriteexporter"},
	{debugexporter.NewFactory(), core + "exporter/debugexporter"},
	{nopexporter.NewFactory(), core + "exporter/nopexporter"},
	{otlpexporter.NewFactory(), core + "exporter/otlpexporter"},
	{otlphttpexporter.NewFactory(), core + "exporter/otlphttpexporter"},
}

var connectors = []part[connector.Factory]{
	{routingconnector.NewFactory(), contrib + "connector/routingconnector"},
	{spanmetricsconnector.NewFactory(), contrib + "connector/spanmetricsconnector"},
	{forwardconnector.NewFactory(), core + "connector/forwardconnector"},
}

var extensions = []part[extension.Factory]{
	{basicauthextension.NewFactory(), contrib + "extension/basicauthextension"},
	{bearertokenauthextension.NewFactory(), contrib + "extension/bearertokenauthextension"},
	{healthcheckextension.NewFactory(), contrib + "extension/healthcheckextension"},
	{k8sleaderelector.NewFactory(), contrib + "extension/k8sleaderelector"},
	{opampextension.NewFactory(), contrib + "extension/opampextension"},
	{pprofextension.NewFactory(), contrib + "extension/pprofextension"},
	{sigv4authextension.NewFactory(), contrib + "extension/sigv4authextension"},
	{filestorage.NewFactory(), contrib + "extension/storage/filestorage"},
	{memorylimiterextension.NewFactory(), core + "extension/memorylimiterextension"},
	{zpagesextension.NewFactory(), core + "extension/zpagesextension"},
}

// factories is what the collector is made of.
func factories() (otelcol.Factories, error) {
	all := otelcol.Factories{Telemetry: otelconftelemetry.NewFactory()}
	var err error
	if all.Receivers, all.ReceiverModules, err = index(receivers); err != nil {
		return all, err
	}
	if all.Processors, all.ProcessorModules, err = index(processors); err != nil {
		return all, err
	}
	if all.Exporters, all.ExporterModules, err = index(exporters); err != nil {
		return all, err
	}
	if all.Connectors, all.ConnectorModules, err = index(connectors); err != nil {
		return all, err
	}
	all.Extensions, all.ExtensionModules, err = index(extensions)
	return all, err
}

func index[F component.Factory](parts []part[F]) (map[component.Type]F, map[component.Type]string, error) {
	made := make([]F, 0, len(parts))
	modules := make(map[component.Type]string, len(parts))
	for _, p := range parts {
		made = append(made, p.factory)
		modules[p.factory.Type()] = p.module + " " + version
	}
	byType, err := otelcol.MakeFactoryMap(made...)
	return byType, modules, err
}
