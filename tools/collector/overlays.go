package main

import (
	"fmt"
	"reflect"

	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/stanza/operator"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/dockerstatsreceiver"
	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/hostmetricsreceiver"
	commonconfig "github.com/prometheus/common/config"
	"github.com/prometheus/prometheus/config"
	"github.com/prometheus/prometheus/discovery"
	"github.com/prometheus/prometheus/discovery/http"
	"go.opentelemetry.io/collector/confmap"
)

// What reflection cannot see, one line per fact.

// mapstructure is the dialect of the collector's own decoder: no type becomes another one by itself.
var mapstructure = dialect{tag: "mapstructure", inline: "squash", text: types("string")}

// prometheus is the dialect of a YAML decoder that takes any scalar for a text.
var prometheus = dialect{tag: "yaml", inline: "inline", text: types("string", "number", "boolean")}

// These types have decoders of their own. They are registered when the program starts, since they call readers again.
func init() {
	mapstructure.special = map[string]func(*reader, reflect.Type) schema{
		core + "config/configopaque.MapList":                                                  headers,
		contrib + "processor/filterprocessor/internal/condition.ContextConditions":            textOrMapping,
		contrib + "processor/transformprocessor/internal/common.ContextStatements":            textOrMapping,
		contrib + "pkg/stanza/operator.Config":                                                stanzaOperator,
		contrib + "receiver/dockerstatsreceiver.Config":                                       dockerStats,
		contrib + "receiver/hostmetricsreceiver.Config":                                       hostMetrics,
		contrib + "receiver/prometheusreceiver.PromConfig":                                    asPrometheus[config.Config],
		contrib + "receiver/prometheusreceiver/internal/targetallocator.PromHTTPClientConfig": loosely[commonconfig.HTTPClientConfig],
		contrib + "receiver/prometheusreceiver/internal/targetallocator.PromHTTPSDConfig":     loosely[http.SDConfig],
	}
	const commonModel, prom = "github.com/prometheus/common/", "github.com/prometheus/prometheus/"
	text := func(*reader, reflect.Type) schema { return schema{"type": prometheus.text} }
	prometheus.special = map[string]func(*reader, reflect.Type) schema{
		commonModel + "config.URL":               text,
		commonModel + "model.Duration":           promDuration,
		commonModel + "model.ValidationScheme":   text,
		prom + "config.ScrapeConfig":             scrapeConfig,
		prom + "config.AlertmanagerConfig":       func(*reader, reflect.Type) schema { return schema{} },
		prom + "discovery/targetgroup.Group":     targetGroup,
		prom + "model/labels.Labels":             func(*reader, reflect.Type) schema { return mapOf(schema{"type": prometheus.text}) },
		prom + "model/relabel.Regexp":            text,
		"github.com/alecthomas/units.Base2Bytes": text,
	}
}

// decodesByTags names types whose decoder does what the tags say and then only adjusts values.
var decodesByTags = map[string]bool{
	core + "exporter/exporterhelper/internal/queuebatch.Config":                       true,
	core + "service/telemetry/otelconftelemetry/internal/migration.LogsConfigV030":    true,
	core + "service/telemetry/otelconftelemetry/internal/migration.MetricsConfigV030": true,
	core + "service/telemetry/otelconftelemetry/internal/migration.TracesConfigV030":  true,
	contrib + "internal/docker.Config":                                                true,
	contrib + "internal/healthcheck.Config":                                           true,
	contrib + "extension/healthcheckextension.Config":                                 true,
	contrib + "pkg/kafka/configkafka.ProducerConfig":                                  true,
	contrib + "pkg/stanza/operator/helper.TimeParser":                                 true,
	contrib + "pkg/stanza/operator/parser/time.Config":                                true,
	contrib + "pkg/stanza/operator/parser/timeparser.Config":                          true,
	contrib + "processor/filterprocessor.Config":                                      true,
	contrib + "processor/transformprocessor.Config":                                   true,
	contrib + "receiver/kafkareceiver.Config":                                         true,
	contrib + "receiver/kubeletstatsreceiver.Config":                                  true,
}

// textTypes describes types that read themselves from a text and accept more than a list of words.
var textTypes = map[string]func() schema{
	core + "component.ID": func() schema {
		return schema{"type": types("string"), "format": "component-id", "pattern": `^\s*[a-zA-Z][0-9a-zA-Z_]{0,62}\s*(/[^\s].*)?$`}
	},
	core + "pipeline.ID": func() schema {
		return schema{"type": types("string"), "format": "pipeline-id", "pattern": `^\s*(traces|metrics|logs|profiles)\s*(/[^\s].*)?$`}
	},
	contrib + "pkg/stanza/operator/helper.ByteSize": func() schema {
		return schema{
			"type":    types("string", "number"),
			"format":  "byte-size",
			"pattern": `^[0-9]+\.?[0-9]*\s*(([kKmMgGtTpP][iI]?)?[bB])?$`,
		}
	},
	contrib + "pkg/stanza/entry.Field":                               stanzaField,
	contrib + "pkg/stanza/entry.RootableField":                       stanzaField,
	contrib + "pkg/stanza/entry.AttributeField":                      stanzaField,
	contrib + "pkg/stanza/entry.BodyField":                           stanzaField,
	contrib + "pkg/stanza/entry.ResourceField":                       stanzaField,
	contrib + "pkg/stanza/operator/transformer/remove.rootableField": stanzaField,
}

func stanzaField() schema {
	return schema{"type": types("string"), "format": "stanza-field", "pattern": `^$|^\$?(body|attributes|resource)\b.*$`}
}

// knownWords are put to types that read themselves from a text, to learn which they accept.
var knownWords = []string{
	"", "none", "basic", "normal", "detailed",
	"debug", "info", "warn", "error", "dpanic", "panic", "fatal",
	"gzip", "zlib", "deflate", "snappy", "x-snappy-framed", "zstd", "lz4",
	"tcp", "tcp4", "tcp6", "udp", "udp4", "udp6", "ip", "ip4", "ip6", "unix", "unixgram", "unixpacket",
	"requests", "items", "bytes",
	"proto", "json",
	"ignore", "propagate", "silent", "and", "or",
	"copy", "move", "ms", "s",
	"auto", "keep", "drop",
	"resource", "scope", "span", "spanevent", "metric", "datapoint", "log", "profile",
	"hash_seed", "equalizing", "proportional",
	"sha1", "sha3", "md5", "hmac-sha256", "hmac-sha512",
}

func mapOf(value schema) schema {
	return schema{"type": types("object"), "additionalProperties": value}
}

// headers is a mapping of texts, or a list of names and values.
func headers(*reader, reflect.Type) schema {
	text := schema{"type": types("string")}
	return schema{
		"type":                 types("object", "array"),
		"additionalProperties": text,
		"items": schema{
			"type":                 types("object"),
			"properties":           schema{"name": text, "value": text},
			"additionalProperties": false,
		},
	}
}

// textOrMapping is a statement of OTTL, or a mapping with statements and their context.
func textOrMapping(r *reader, t reflect.Type) schema {
	s := r.object(t, reflect.Value{})
	s["type"] = types("object", "string")
	return s
}

// stanzaOperator is one of many shapes, told apart by `type`. Its decoder passes over unknown keys. Which operators
// there are depends on the receivers built in.
func stanzaOperator(r *reader, _ reflect.Type) schema {
	var names []string
	var cases []any
	for _, name := range stanzaOperators {
		build, ok := operator.DefaultRegistry.Lookup(name)
		if !ok {
			continue
		}
		names = append(names, name)
		shape := open(r.schemaOf(reflect.TypeOf(build()), reflect.Value{}))
		cases = append(cases, schema{
			"if":   schema{"properties": schema{"type": schema{"const": name}}, "required": []any{"type"}},
			"then": shape,
		})
	}
	return schema{
		"type":       types("object"),
		"properties": schema{"type": schema{"type": []any{"string"}, "enum": anys(names)}},
		"required":   []any{"type"},
		"allOf":      cases,
	}
}

var stanzaOperators = []string{
	"add", "assign_keys", "container", "copy", "csv_parser", "file_input", "file_output", "filter", "flatten",
	"generate_input", "journald_input", "json_array_parser", "json_parser", "key_value_parser", "move", "namedpipe",
	"noop", "recombine", "regex_parser", "regex_replace", "remove", "retain", "router", "sanitize_utf8", "scope_name_parser",
	"severity_parser", "stdin", "stdout", "syslog_input", "syslog_parser", "tcp_input", "time_parser", "trace_parser",
	"udp_input", "unquote", "uri_parser",
}

// hostMetrics adds the scrapers, which the receiver keeps in a table of its own: it is asked for each one's settings.
func hostMetrics(r *reader, t reflect.Type) schema {
	s := r.object(t, reflect.ValueOf(hostmetricsreceiver.NewFactory().CreateDefaultConfig()).Elem())
	scrapers := schema{}
	for _, name := range hostScrapers {
		settings := &hostmetricsreceiver.Config{}
		conf := confmap.NewFromStringMap(map[string]any{"scrapers": map[string]any{name: map[string]any{}}})
		if err := settings.Unmarshal(conf); err != nil {
			panic(fmt.Sprintf("scraper %s: %v", name, err))
		}
		for _, scraper := range settings.Scrapers {
			scrapers[name] = r.schemaOf(reflect.TypeOf(scraper), reflect.ValueOf(scraper))
		}
	}
	s["properties"].(schema)["scrapers"] = schema{
		"type": types("object"), "properties": scrapers, "additionalProperties": false,
	}
	// The receiver's decoder passes over keys that it does not know at its root.
	s["additionalProperties"] = true
	return s
}

var hostScrapers = []string{
	"cpu", "disk", "filesystem", "load", "memory", "network", "nfs", "paging", "process", "processes", "system",
}

// asPrometheus describes what is handed to Prometheus' own decoder.
func asPrometheus[T any](r *reader, _ reflect.Type) schema {
	inner := &reader{dialect: prometheus, constraints: r.constraints}
	s := inner.schemaOf(reflect.TypeFor[T](), reflect.Value{})
	r.missing = append(r.missing, inner.missing...)
	return s
}

// loosely describes what is handed to a decoder that passes over unknown keys.
func loosely[T any](r *reader, t reflect.Type) schema {
	return open(asPrometheus[T](r, t))
}

// dockerStats passes over unknown keys, at any depth.
func dockerStats(r *reader, t reflect.Type) schema {
	return open(r.object(t, reflect.ValueOf(dockerstatsreceiver.NewFactory().CreateDefaultConfig()).Elem()))
}

func promDuration(*reader, reflect.Type) schema {
	return schema{
		"type":    types("string", "number"),
		"minimum": 0, "maximum": 0,
		"pattern": `^(?=.)(0|([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?)$`,
		"format":  "prometheus-duration",
	}
}

func targetGroup(*reader, reflect.Type) schema {
	text := schema{"type": prometheus.text}
	return schema{
		"type":                 types("object"),
		"properties":           schema{"targets": schema{"type": types("array"), "items": text}, "labels": mapOf(text)},
		"additionalProperties": false,
	}
}

// scrapeConfig has a key for each way to discover targets, which Prometheus adds to its type when it starts.
func scrapeConfig(r *reader, _ reflect.Type) schema {
	withDiscovery, err := discovery.MarshalYAMLWithInlineConfigs(&config.ScrapeConfig{})
	if err != nil {
		panic(err)
	}
	return r.object(reflect.TypeOf(withDiscovery).Elem(), reflect.Value{})
}
