//go:build tools

// Package kwok pins the fake nodes of the test cluster.
package kwok

import _ "sigs.k8s.io/kwok/cmd/kwok"
