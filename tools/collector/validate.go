package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"go.opentelemetry.io/collector/otelcol"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// verdict is one line of the answer; Error is empty when the collector accepts the file.
type verdict struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

// validateAll runs for each file exactly what the command `otelcol validate --config FILE` runs. A panic of a component
// is a rejection too: the command would crash.
func validateAll(ctx context.Context, folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	out := json.NewEncoder(os.Stdout)
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".yaml" {
			continue
		}
		if err := out.Encode(verdict{entry.Name(), validate(ctx, filepath.Join(folder, entry.Name()))}); err != nil {
			return err
		}
	}
	return nil
}

func validate(ctx context.Context, file string) (message string) {
	defer func() {
		if crash := recover(); crash != nil {
			message = fmt.Sprintf("panic: %v", crash)
		}
	}()
	set := settings()
	set.ConfigProviderSettings.ResolverSettings.URIs = []string{"file:" + file}
	set.LoggingOptions = []zap.Option{zap.WrapCore(func(zapcore.Core) zapcore.Core { return zapcore.NewNopCore() })}
	collector, err := otelcol.NewCollector(set)
	if err == nil {
		err = collector.DryRun(ctx)
	}
	if err != nil {
		return err.Error()
	}
	return ""
}
