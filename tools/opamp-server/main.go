// Command opamp-server is a real OpAMP server for tests: the protocol is opamp-go's, and what a person would do on its
// screen a test does over HTTP.
//
// It prints one line of JSON with its two addresses and ends when its standard input does, so that no test leaves one
// behind.
package main

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/open-telemetry/opamp-go/server"
)

type options struct {
	listen, control         string
	certificate, key        string
	clientCA, requireHeader string
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("opamp-server: ")
	var o options
	flag.StringVar(&o.listen, "listen", "127.0.0.1:0", "where agents connect, at /v1/opamp")
	flag.StringVar(&o.control, "control", "127.0.0.1:0", "where tests ask and command")
	flag.StringVar(&o.certificate, "tls-cert", "", "PEM file of the certificate; without it there is no TLS")
	flag.StringVar(&o.key, "tls-key", "", "PEM file of its key")
	flag.StringVar(&o.clientCA, "client-ca", "", "PEM file of the authority that agents' certificates must come from")
	flag.StringVar(&o.requireHeader, "require-header", "", "NAME=VALUE that every connection must bring")
	flag.Parse()
	if err := run(o); err != nil {
		log.Fatal(err)
	}
}

func run(o options) error {
	encryption, err := o.tls()
	if err != nil {
		return err
	}
	name, value, required := strings.Cut(o.requireHeader, "=")
	fleet := newFleet(func(r *http.Request) bool { return !required || r.Header.Get(name) == value })
	opamp := server.New(nil)
	err = opamp.Start(server.StartSettings{
		Settings:       server.Settings{Callbacks: fleet.callbacks()},
		ListenEndpoint: o.listen,
		TLSConfig:      encryption,
	})
	if err != nil {
		return fmt.Errorf("cannot serve agents: %w", err)
	}
	listener, err := net.Listen("tcp", o.control)
	if err != nil {
		return fmt.Errorf("cannot serve tests: %w", err)
	}
	go func() { log.Print(http.Serve(listener, control(fleet))) }()
	json.NewEncoder(os.Stdout).Encode(map[string]string{
		"agents":  opamp.Addr().String(),
		"control": listener.Addr().String(),
	})
	io.Copy(io.Discard, os.Stdin)
	return opamp.Stop(context.Background())
}

func (o options) tls() (*tls.Config, error) {
	if o.certificate == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(o.certificate, o.key)
	if err != nil {
		return nil, fmt.Errorf("cannot use the certificate: %w", err)
	}
	config := &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}
	if o.clientCA != "" {
		text, err := os.ReadFile(o.clientCA)
		if err != nil {
			return nil, err
		}
		config.ClientCAs = x509.NewCertPool()
		if !config.ClientCAs.AppendCertsFromPEM(text) {
			return nil, errors.New(o.clientCA + " holds no certificate")
		}
		config.ClientAuth = tls.RequireAndVerifyClientCert
	}
	return config, nil
}
