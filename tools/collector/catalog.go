package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strings"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/connector"
	"go.opentelemetry.io/collector/connector/xconnector"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/exporter/xexporter"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/processor"
	"go.opentelemetry.io/collector/processor/xprocessor"
	"go.opentelemetry.io/collector/receiver"
	"go.opentelemetry.io/collector/receiver/xreceiver"
	"go.opentelemetry.io/collector/service/telemetry/otelconftelemetry"
)

// entry is one line of the catalogue.
type entry struct {
	kind, name, alias, module string
	support                   []string
	config                    component.Config
}

// writeCatalog writes components.tsv and, for each component, KIND/TYPE.json; also service/telemetry.json.
func writeCatalog(folder, constraintsFile string) error {
	demands, err := readConstraints(constraintsFile)
	if err != nil {
		return err
	}
	entries := catalog()
	sort.Slice(entries, func(i, j int) bool {
		return entries[i].kind+"/"+entries[i].name < entries[j].kind+"/"+entries[j].name
	})
	var table strings.Builder
	table.WriteString("# kind\ttype\tformer type\tmodule\tversion\tsupport\n")
	var failures error
	for _, e := range entries {
		module, release, _ := strings.Cut(e.module, " ")
		fmt.Fprintln(&table, strings.Join([]string{e.kind, e.name, e.alias, module, release, strings.Join(e.support, " ")}, "\t"))
		failures = errors.Join(failures, writeSchema(folder, e.kind+"/"+e.name, e.config, demands))
	}
	telemetry := otelconftelemetry.NewFactory().CreateDefaultConfig()
	failures = errors.Join(failures, writeSchema(folder, "service/telemetry", telemetry, demands))
	if failures != nil {
		return failures
	}
	return os.WriteFile(filepath.Join(folder, "components.tsv"), []byte(table.String()), 0o644)
}

func writeSchema(folder, name string, config component.Config, demands constraints) error {
	r := &reader{dialect: mapstructure, constraints: demands.Types}
	s := r.schemaOf(reflect.TypeOf(config), reflect.ValueOf(config))
	if len(r.missing) > 0 {
		return fmt.Errorf("%s: overlays.go lacks %s", name, strings.Join(r.missing, "; "))
	}
	if err := demands.apply(name, s); err != nil {
		return err
	}
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = strings.Replace(name, "/", " ", 1)
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false)
	out.SetIndent("", " ")
	if err := out.Encode(s); err != nil {
		return err
	}
	file := filepath.Join(folder, name+".json")
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, text.Bytes(), 0o644)
}

func catalog() []entry {
	var all []entry
	for _, p := range receivers {
		all = append(all, entryOf("receiver", p, receiverSupport(p.factory)))
	}
	for _, p := range processors {
		all = append(all, entryOf("processor", p, processorSupport(p.factory)))
	}
	for _, p := range exporters {
		all = append(all, entryOf("exporter", p, exporterSupport(p.factory)))
	}
	for _, p := range connectors {
		all = append(all, entryOf("connector", p, connectorSupport(p.factory)))
	}
	for _, p := range extensions {
		all = append(all, entryOf("extension", p, extensionSupport(p.factory)))
	}
	return all
}

func entryOf[F component.Factory](kind string, p part[F], support levels) entry {
	e := entry{kind: kind, name: p.factory.Type().String(), module: p.module + " " + version, config: p.factory.CreateDefaultConfig()}
	// The interface of factories with an older name is internal to the collector; its method is not.
	if old, ok := any(p.factory).(interface{ DeprecatedAlias() component.Type }); ok {
		e.alias = old.DeprecatedAlias().String()
	}
	for _, l := range support {
		if l.level != component.StabilityLevelUndefined {
			e.support = append(e.support, l.signal+"="+strings.ToLower(l.level.String()))
		}
	}
	return e
}

type levels []struct {
	signal string
	level  component.StabilityLevel
}

func receiverSupport(f receiver.Factory) levels {
	l := levels{{"traces", f.TracesStability()}, {"metrics", f.MetricsStability()}, {"logs", f.LogsStability()}}
	if x, ok := f.(xreceiver.Factory); ok {
		l = append(l, levels{{"profiles", x.ProfilesStability()}}...)
	}
	return l
}

func processorSupport(f processor.Factory) levels {
	l := levels{{"traces", f.TracesStability()}, {"metrics", f.MetricsStability()}, {"logs", f.LogsStability()}}
	if x, ok := f.(xprocessor.Factory); ok {
		l = append(l, levels{{"profiles", x.ProfilesStability()}}...)
	}
	return l
}

func exporterSupport(f exporter.Factory) levels {
	l := levels{{"traces", f.TracesStability()}, {"metrics", f.MetricsStability()}, {"logs", f.LogsStability()}}
	if x, ok := f.(xexporter.Factory); ok {
		l = append(l, levels{{"profiles", x.ProfilesStability()}}...)
	}
	return l
}

func connectorSupport(f connector.Factory) levels {
	l := levels{
		{"traces>traces", f.TracesToTracesStability()},
		{"traces>metrics", f.TracesToMetricsStability()},
		{"traces>logs", f.TracesToLogsStability()},
		{"metrics>traces", f.MetricsToTracesStability()},
		{"metrics>metrics", f.MetricsToMetricsStability()},
		{"metrics>logs", f.MetricsToLogsStability()},
		{"logs>traces", f.LogsToTracesStability()},
		{"logs>metrics", f.LogsToMetricsStability()},
		{"logs>logs", f.LogsToLogsStability()},
	}
	if x, ok := f.(xconnector.Factory); ok {
		l = append(l, levels{
			{"traces>profiles", x.TracesToProfilesStability()},
			{"metrics>profiles", x.MetricsToProfilesStability()},
			{"logs>profiles", x.LogsToProfilesStability()},
			{"profiles>profiles", x.ProfilesToProfilesStability()},
			{"profiles>traces", x.ProfilesToTracesStability()},
			{"profiles>metrics", x.ProfilesToMetricsStability()},
			{"profiles>logs", x.ProfilesToLogsStability()},
		}...)
	}
	return l
}

func extensionSupport(f extension.Factory) levels {
	return levels{{"extension", f.Stability()}}
}
