//go:build tools

// Package promtool pins the program that evaluates alerts and checks queries in the tests.
package promtool

import _ "github.com/prometheus/prometheus/cmd/promtool"
