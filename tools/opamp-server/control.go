package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"sort"
	"strings"

	"github.com/open-telemetry/opamp-go/protobufs"
)

// control is what tests ask and command:
//
//	GET  /agents                    everything that was heard, by instance UID
//	POST /agents/{uid}/config       {"KEY": "TEXT", …}: sends a remote configuration, answers its hash
//	POST /agents/{uid}/restart      sends the restart command
//	POST /agents/{uid}/full-state   asks for everything
//	POST /agents/{uid}/rename/{to}  gives another instance UID
//	POST /drop                      closes all connections
//	POST /busy/{times}/{seconds}    turns connections away with 503 and Retry-After
func control(f *fleet) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /agents", func(w http.ResponseWriter, _ *http.Request) { answer(w, f.view()) })
	mux.HandleFunc("POST /agents/{uid}/config", func(w http.ResponseWriter, r *http.Request) {
		files := map[string]string{}
		if err := json.NewDecoder(r.Body).Decode(&files); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		remote := remoteConfig(files)
		deliver(w, f, r.PathValue("uid"), &protobufs.ServerToAgent{RemoteConfig: remote},
			hex.EncodeToString(remote.ConfigHash))
	})
	mux.HandleFunc("POST /agents/{uid}/restart", func(w http.ResponseWriter, r *http.Request) {
		command := &protobufs.ServerToAgentCommand{Type: protobufs.CommandType_CommandType_Restart}
		deliver(w, f, r.PathValue("uid"), &protobufs.ServerToAgent{Command: command}, "restart")
	})
	mux.HandleFunc("POST /agents/{uid}/full-state", func(w http.ResponseWriter, r *http.Request) {
		flag := uint64(protobufs.ServerToAgentFlags_ServerToAgentFlags_ReportFullState)
		deliver(w, f, r.PathValue("uid"), &protobufs.ServerToAgent{Flags: flag}, "full state")
	})
	mux.HandleFunc("POST /agents/{uid}/rename/{to}", func(w http.ResponseWriter, r *http.Request) {
		name := &protobufs.AgentIdentification{NewInstanceUid: uidBytes(r.PathValue("to"))}
		deliver(w, f, r.PathValue("uid"), &protobufs.ServerToAgent{AgentIdentification: name}, "renamed")
	})
	mux.HandleFunc("POST /drop", func(w http.ResponseWriter, _ *http.Request) {
		f.drop()
		answer(w, "dropped")
	})
	mux.HandleFunc("POST /busy/{times}/{seconds}", func(w http.ResponseWriter, r *http.Request) {
		var times, seconds int
		if _, err := fmt.Sscan(r.PathValue("times")+" "+r.PathValue("seconds"), &times, &seconds); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		f.turnAway(times, seconds)
		answer(w, "busy")
	})
	return mux
}

func deliver(w http.ResponseWriter, f *fleet, uid string, m *protobufs.ServerToAgent, what string) {
	if !f.send(uid, m) {
		http.Error(w, "there is no such agent, or it cannot be reached", http.StatusNotFound)
		return
	}
	answer(w, what)
}

func answer(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(value)
}

// remoteConfig is called by what is in it.
func remoteConfig(files map[string]string) *protobufs.AgentRemoteConfig {
	keys := make([]string, 0, len(files))
	entries := map[string]*protobufs.AgentConfigFile{}
	for key, text := range files {
		keys = append(keys, key)
		entries[key] = &protobufs.AgentConfigFile{Body: []byte(text), ContentType: "text/yaml"}
	}
	sort.Strings(keys)
	hash := sha256.New()
	for _, key := range keys {
		fmt.Fprintf(hash, "%q %q\n", key, files[key])
	}
	return &protobufs.AgentRemoteConfig{
		Config:     &protobufs.AgentConfigMap{ConfigMap: entries},
		ConfigHash: hash.Sum(nil),
	}
}

// agentView is an agent as tests see it.
type agentView struct {
	Connected    bool              `json:"connected"`
	WebSocket    bool              `json:"webSocket"`
	Messages     int               `json:"messages"`
	FullStates   int               `json:"fullStates"`
	Gaps         int               `json:"gaps"`
	Goodbyes     int               `json:"goodbyes"`
	Capabilities uint64            `json:"capabilities"`
	LastSeen     string            `json:"lastSeen"`
	Attributes   map[string]string `json:"attributes"`
	Health       *healthView       `json:"health"`
	Config       map[string]string `json:"config"`
	Status       string            `json:"status"`
	StatusHash   string            `json:"statusHash"`
	StatusError  string            `json:"statusError"`
	Statuses     []string          `json:"statuses"`
}

type healthView struct {
	Healthy   bool                   `json:"healthy"`
	Status    string                 `json:"status"`
	LastError string                 `json:"lastError"`
	Children  map[string]*healthView `json:"children"`
}

func (f *fleet) view() map[string]any {
	f.mu.Lock()
	defer f.mu.Unlock()
	agents := map[string]agentView{}
	for uid, a := range f.agents {
		agents[uid] = a.view()
	}
	return map[string]any{"agents": agents, "turnedAway": f.turnedAway}
}

func (a *agent) view() agentView {
	v := agentView{
		Connected: a.connection != nil, WebSocket: a.webSocket, Messages: a.messages, FullStates: a.fullStates,
		Gaps: a.gaps, Goodbyes: a.goodbyes, Capabilities: a.capabilities, LastSeen: a.lastSeen.UTC().Format("15:04:05.000"),
		Attributes: map[string]string{}, Health: viewHealth(a.health), Config: map[string]string{}, Statuses: a.statuses,
	}
	for _, attribute := range append(a.description.GetIdentifyingAttributes(), a.description.GetNonIdentifyingAttributes()...) {
		v.Attributes[attribute.Key] = attribute.Value.GetStringValue()
	}
	for key, file := range a.config.GetConfigMap().GetConfigMap() {
		v.Config[key] = string(file.Body)
	}
	if a.remote != nil {
		v.Status, v.StatusError = statusName(a.remote), a.remote.ErrorMessage
		v.StatusHash = hex.EncodeToString(a.remote.LastRemoteConfigHash)
	}
	return v
}

func viewHealth(h *protobufs.ComponentHealth) *healthView {
	if h == nil {
		return nil
	}
	v := &healthView{Healthy: h.Healthy, Status: h.Status, LastError: h.LastError, Children: map[string]*healthView{}}
	for name, child := range h.ComponentHealthMap {
		v.Children[name] = viewHealth(child)
	}
	return v
}

func statusName(s *protobufs.RemoteConfigStatus) string {
	return strings.TrimPrefix(s.Status.String(), "RemoteConfigStatuses_")
}

func uidText(uid []byte) string { return hex.EncodeToString(uid) }

func uidBytes(text string) []byte {
	uid, _ := hex.DecodeString(strings.ReplaceAll(text, "-", ""))
	return uid
}
