// Command otelcol is a real OpenTelemetry Collector: the core and the contrib components that can be built from their
// modules at one release. Beside the collector's own commands it has two:
//
//	otelcol catalog FOLDER CONSTRAINTS    writes the catalogue of its components, with a JSON Schema for each
//	otelcol validate-all FOLDER           says what `otelcol validate` says of every file of a folder, in one process
package main

import (
	"os"

	"github.com/spf13/cobra"
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/provider/envprovider"
	"go.opentelemetry.io/collector/confmap/provider/fileprovider"
	"go.opentelemetry.io/collector/confmap/provider/httpprovider"
	"go.opentelemetry.io/collector/confmap/provider/httpsprovider"
	"go.opentelemetry.io/collector/confmap/provider/yamlprovider"
	"go.opentelemetry.io/collector/otelcol"
)

func main() {
	command := otelcol.NewCommand(settings())
	command.AddCommand(
		&cobra.Command{
			Use:   "catalog FOLDER CONSTRAINTS",
			Short: "Writes the catalogue of this collector's components",
			Args:  cobra.ExactArgs(2),
			RunE:  func(_ *cobra.Command, args []string) error { return writeCatalog(args[0], args[1]) },
		},
		&cobra.Command{
			Use:   "validate-all FOLDER",
			Short: "Validates every file of a folder and prints a line of JSON for each",
			Args:  cobra.ExactArgs(1),
			RunE:  func(cmd *cobra.Command, args []string) error { return validateAll(cmd.Context(), args[0]) },
		})
	if err := command.Execute(); err != nil {
		os.Exit(1)
	}
}

func settings() otelcol.CollectorSettings {
	return otelcol.CollectorSettings{
		BuildInfo: component.BuildInfo{
			Command:     "otelcol",
			Description: "Collector for the tests of otelop",
			Version:     version[1:],
		},
		Factories: factories,
		ConfigProviderSettings: otelcol.ConfigProviderSettings{
			ResolverSettings: confmap.ResolverSettings{
				ProviderFactories: []confmap.ProviderFactory{
					envprovider.NewFactory(),
					fileprovider.NewFactory(),
					httpprovider.NewFactory(),
					httpsprovider.NewFactory(),
					yamlprovider.NewFactory(),
				},
				DefaultScheme: "env",
			},
		},
	}
}
