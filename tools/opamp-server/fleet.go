package main

import (
	"context"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/open-telemetry/opamp-go/protobufs"
	"github.com/open-telemetry/opamp-go/server/types"
)

// fleet is every agent that was ever heard of, by instance UID.
type fleet struct {
	admits func(*http.Request) bool

	mu     sync.Mutex
	agents map[string]*agent
	// How many connections are turned away before one is accepted, and when their clients should come back.
	busy       int
	retryAfter int
	turnedAway int
}

// agent is what was heard from one agent. Messages hold only what changed, so parts are kept.
type agent struct {
	connection   types.Connection
	webSocket    bool
	sequence     uint64
	messages     int
	fullStates   int
	gaps         int
	goodbyes     int
	capabilities uint64
	lastSeen     time.Time
	description  *protobufs.AgentDescription
	health       *protobufs.ComponentHealth
	config       *protobufs.EffectiveConfig
	remote       *protobufs.RemoteConfigStatus
	statuses     []string
	// What is to be sent with the next answer, for agents that cannot be called.
	pending *protobufs.ServerToAgent
}

func newFleet(admits func(*http.Request) bool) *fleet {
	return &fleet{admits: admits, agents: map[string]*agent{}}
}

func (f *fleet) callbacks() types.Callbacks {
	return types.Callbacks{OnConnecting: func(r *http.Request) types.ConnectionResponse {
		if !f.admits(r) {
			return types.ConnectionResponse{HTTPStatusCode: http.StatusUnauthorized}
		}
		f.mu.Lock()
		defer f.mu.Unlock()
		if f.busy > 0 {
			f.busy--
			f.turnedAway++
			return types.ConnectionResponse{
				HTTPStatusCode:     http.StatusServiceUnavailable,
				HTTPResponseHeader: map[string]string{"Retry-After": strconv.Itoa(f.retryAfter)},
			}
		}
		stays := r.Header.Get("Upgrade") != ""
		return types.ConnectionResponse{Accept: true, ConnectionCallbacks: types.ConnectionCallbacks{
			OnMessage: func(_ context.Context, c types.Connection, m *protobufs.AgentToServer) *protobufs.ServerToAgent {
				return f.hear(c, stays, m)
			},
			OnConnectionClose: f.forget,
		}}
	}}
}

// hear keeps what a message says and answers it. A gap in the numbers means that something was lost, so everything is
// asked for.
func (f *fleet) hear(c types.Connection, stays bool, m *protobufs.AgentToServer) *protobufs.ServerToAgent {
	f.mu.Lock()
	defer f.mu.Unlock()
	uid := uidText(m.InstanceUid)
	a, known := f.agents[uid]
	if !known {
		a = &agent{}
		f.agents[uid] = a
	}
	answer := &protobufs.ServerToAgent{InstanceUid: m.InstanceUid}
	if known && m.SequenceNum != a.sequence+1 && m.AgentDescription == nil {
		a.gaps++
		answer.Flags = uint64(protobufs.ServerToAgentFlags_ServerToAgentFlags_ReportFullState)
	}
	if !known && m.AgentDescription == nil {
		answer.Flags = uint64(protobufs.ServerToAgentFlags_ServerToAgentFlags_ReportFullState)
	}
	a.take(c, stays, m)
	if p := a.pending; p != nil && (!stays || c == a.connection) {
		a.pending = nil
		p.InstanceUid, p.Flags = m.InstanceUid, p.Flags|answer.Flags
		return p
	}
	return answer
}

func (a *agent) take(c types.Connection, stays bool, m *protobufs.AgentToServer) {
	a.connection, a.webSocket, a.sequence = c, stays, m.SequenceNum
	a.capabilities, a.lastSeen = m.Capabilities, time.Now()
	a.messages++
	if m.AgentDescription != nil {
		a.description = m.AgentDescription
		a.fullStates++
	}
	if m.Health != nil {
		a.health = m.Health
	}
	if m.EffectiveConfig != nil {
		a.config = m.EffectiveConfig
	}
	if s := m.RemoteConfigStatus; s != nil {
		a.remote = s
		a.statuses = append(a.statuses, statusName(s))
	}
	if m.AgentDisconnect != nil {
		a.goodbyes++
	}
}

func (f *fleet) forget(c types.Connection) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, a := range f.agents {
		if a.connection == c {
			a.connection = nil
		}
	}
}

// send delivers now if the agent can be called, else with the next answer.
func (f *fleet) send(uid string, m *protobufs.ServerToAgent) bool {
	f.mu.Lock()
	a := f.agents[uid]
	if a == nil {
		f.mu.Unlock()
		return false
	}
	c := a.connection
	if !a.webSocket || c == nil {
		a.pending = m
		f.mu.Unlock()
		return true
	}
	f.mu.Unlock()
	m.InstanceUid = uidBytes(uid)
	return c.Send(context.Background(), m) == nil
}

// drop closes every connection that stays.
func (f *fleet) drop() {
	f.mu.Lock()
	var open []types.Connection
	for _, a := range f.agents {
		if a.webSocket && a.connection != nil {
			open = append(open, a.connection)
		}
	}
	f.mu.Unlock()
	for _, c := range open {
		c.Disconnect()
	}
}

func (f *fleet) turnAway(times, retryAfter int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.busy, f.retryAfter, f.turnedAway = times, retryAfter, 0
}
