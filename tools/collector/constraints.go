package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// constraints are what the collector's own checks demand beyond types: by Go type, wherever that is used, and by
// component and path. They stand in constraints.json, which is read when the catalogue is written.
type constraints struct {
	Types      map[string]schema            `json:"types"`
	Components map[string]map[string]schema `json:"components"`
}

func readConstraints(file string) (constraints, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return constraints{}, err
	}
	var raw struct {
		Types      map[string]any            `json:"types"`
		Components map[string]map[string]any `json:"components"`
	}
	if err := json.Unmarshal(text, &raw); err != nil {
		return constraints{}, fmt.Errorf("%s: %w", file, err)
	}
	all := constraints{Types: map[string]schema{}, Components: map[string]map[string]schema{}}
	for name, keywords := range raw.Types {
		all.Types[name] = asSchema(keywords).(schema)
	}
	for component, paths := range raw.Components {
		all.Components[component] = map[string]schema{}
		for path, keywords := range paths {
			all.Components[component][path] = asSchema(keywords).(schema)
		}
	}
	return all, nil
}

// asSchema turns every JSON object into a schema.
func asSchema(value any) any {
	switch v := value.(type) {
	case map[string]any:
		s := schema{}
		for key, inner := range v {
			s[key] = asSchema(inner)
		}
		return s
	case []any:
		for i, inner := range v {
			v[i] = asSchema(inner)
		}
		return v
	default:
		return value
	}
}

func (c constraints) apply(component string, s schema) error {
	for path, keywords := range c.Components[component] {
		place, err := s.at(path)
		if err != nil {
			return fmt.Errorf("constraint of %s: %w", component, err)
		}
		constrain(place, keywords)
	}
	return nil
}
