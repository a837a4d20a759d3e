package main

import (
	"encoding"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"

	"go.opentelemetry.io/collector/confmap"
)

// schema is a JSON Schema, 2020-12. Objects are closed unless the collector takes any key, null is always allowed, and
// nothing refers to anything: a schema can be read alone, from its root down.
type schema map[string]any

// reader turns a Go type into the schema of what its decoder accepts.
type reader struct {
	dialect dialect
	// What is being read, from the root down: a type that contains itself is open where it repeats.
	within []reflect.Type
	// What the check of a type demands, by the type's name.
	constraints map[string]schema
	// What the tables of overlays.go must describe and do not.
	missing []string
}

// dialect is what differs between the two decoders in use: the collector's own, and Prometheus' for its part.
type dialect struct {
	tag, inline string
	text        []any
	special     map[string]func(*reader, reflect.Type) schema
}

var (
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	unmarshaler     = reflect.TypeFor[confmap.Unmarshaler]()
	duration        = reflect.TypeFor[time.Duration]()
)

const goDuration = `^[+-]?(0|(([0-9]+(\.[0-9]*)?|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$`

func (r *reader) schemaOf(t reflect.Type, value reflect.Value) schema {
	isPointer := t.Kind() == reflect.Pointer
	for t.Kind() == reflect.Pointer {
		t, value = t.Elem(), pointee(value)
	}
	s := r.shape(t, value)
	if !isPointer && readsNothing(t) && r.dialect.tag == "mapstructure" {
		withoutNull(s)
	}
	if constraint, ok := r.constraints[typeName(t)]; ok {
		constrain(s, constraint)
	}
	return s
}

func (r *reader) shape(t reflect.Type, value reflect.Value) schema {
	if special, ok := r.dialect.special[typeName(t)]; ok {
		return special(r, t)
	}
	if isOptional(t) {
		inner, ok := reflect.PointerTo(t).MethodByName("Get")
		if !ok {
			panic("an Optional without Get: " + t.String())
		}
		s := r.schemaOf(inner.Type.Out(0).Elem(), optionalValue(value))
		if properties, ok := s["properties"].(schema); ok {
			properties["enabled"] = schema{"type": []any{"boolean"}}
		}
		return s
	}
	if t == duration {
		return withDefault(schema{"type": types("string", "number"), "pattern": goDuration, "format": "go-duration"}, value)
	}
	if t.Kind() != reflect.Struct || r.dialect.tag == "mapstructure" {
		if reflect.PointerTo(t).Implements(textUnmarshaler) {
			return withDefault(r.number(r.textSchema(t), t), value)
		}
	}
	if reflect.PointerTo(t).Implements(unmarshaler) && !decodesByTags[typeName(t)] && !isGenerated(t) {
		r.lacks("a type with a decoder of its own: " + typeName(t))
	}
	return r.plain(t, value)
}

func (r *reader) plain(t reflect.Type, value reflect.Value) schema {
	switch t.Kind() {
	case reflect.Bool:
		return withDefault(schema{"type": types("boolean")}, value)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Float32, reflect.Float64:
		return withDefault(schema{"type": types("number")}, value)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return withDefault(schema{"type": types("number"), "minimum": 0}, value)
	case reflect.String:
		return withDefault(schema{"type": r.dialect.text}, value)
	case reflect.Interface:
		return schema{}
	case reflect.Slice, reflect.Array:
		return r.list(t)
	case reflect.Map:
		return schema{"type": types("object"), "additionalProperties": r.schemaOf(t.Elem(), reflect.Value{})}
	case reflect.Struct:
		return r.object(t, value)
	default:
		r.lacks("a description of " + t.String())
		return schema{}
	}
}

// lacks notes what the tables do not tell; nothing is written then, so that a new release is not read by halves.
func (r *reader) lacks(what string) {
	r.missing = append(r.missing, what)
}

// list describes a slice. A text is split at its commas when the items are plain texts.
func (r *reader) list(t reflect.Type) schema {
	s := schema{"type": types("array"), "items": r.schemaOf(t.Elem(), reflect.Value{})}
	if t.Elem() == reflect.TypeFor[string]() && r.dialect.tag == "mapstructure" {
		s["type"] = types("array", "string")
	}
	return s
}

func (r *reader) object(t reflect.Type, value reflect.Value) schema {
	for _, outer := range r.within {
		if outer == t {
			return schema{}
		}
	}
	r.within = append(r.within, t)
	defer func() { r.within = r.within[:len(r.within)-1] }()
	s := schema{"type": types("object"), "properties": schema{}, "additionalProperties": false}
	r.fields(s, t, value)
	return s
}

// fields adds the keys of a struct, those of embedded structs included.
func (r *reader) fields(s schema, t reflect.Type, value reflect.Value) {
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get(r.dialect.tag), ",")
		if !field.IsExported() && !field.Anonymous || name == "-" {
			continue
		}
		inner := fieldValue(value, i)
		switch {
		case hasOption(options, "remain"):
			s["additionalProperties"] = true
			if field.Type.Kind() == reflect.Map && field.Type.Elem().Kind() != reflect.Interface {
				s["additionalProperties"] = r.schemaOf(field.Type.Elem(), reflect.Value{})
			}
		case hasOption(options, r.dialect.inline):
			r.squash(s, field.Type, inner)
		default:
			s["properties"].(schema)[r.key(field, name)] = r.schemaOf(field.Type, inner)
		}
	}
}

func (r *reader) key(field reflect.StructField, tagged string) string {
	switch {
	case tagged != "":
		return tagged
	case r.dialect.tag == "yaml":
		return strings.ToLower(field.Name)
	default:
		return field.Name
	}
}

func (r *reader) squash(s schema, t reflect.Type, value reflect.Value) {
	embedded := r.schemaOf(t, value)
	if t.Kind() == reflect.Map {
		s["additionalProperties"] = embedded["additionalProperties"]
		return
	}
	properties, ok := embedded["properties"].(schema)
	if !ok {
		r.lacks("the keys of " + t.String())
		return
	}
	for key, property := range properties {
		s["properties"].(schema)[key] = property
	}
	if embedded["additionalProperties"] != false {
		s["additionalProperties"] = embedded["additionalProperties"]
	}
	for _, keyword := range []string{"required", "anyOf", "allOf"} {
		if found, ok := embedded[keyword].([]any); ok {
			there, _ := s[keyword].([]any)
			s[keyword] = append(there, found...)
		}
	}
}

// number adds numbers to what a type accepts that is one in memory: the decoder takes them without asking it.
func (r *reader) number(s schema, t reflect.Type) schema {
	if names := s["type"].([]any); t.Kind() != reflect.String && t.Kind() != reflect.Struct && !slices.Contains(names, "number") {
		s["type"] = append([]any{"number"}, names...)
	}
	return s
}

// textSchema finds out what a type that reads itself from a text accepts, by asking it.
func (r *reader) textSchema(t reflect.Type) schema {
	if described, ok := textTypes[typeName(t)]; ok {
		return described()
	}
	if acceptsText(t, "nosuchvalue") {
		return schema{"type": types("string")}
	}
	var words []string
	for _, word := range knownWords {
		if acceptsText(t, word) {
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		r.lacks("words that are accepted by " + typeName(t))
		return schema{"type": types("string")}
	}
	return oneOfWords(words, acceptsText(t, strings.ToUpper(words[len(words)-1])) && acceptsText(t, strings.ToLower(words[len(words)-1])))
}

// oneOfWords allows the words, in any case if the case does not matter.
func oneOfWords(words []string, anyCase bool) schema {
	if !anyCase {
		return schema{"type": types("string"), "enum": append(anys(words), nil)}
	}
	alternatives := make([]string, len(words))
	for i, word := range words {
		alternatives[i] = inAnyCase(word)
	}
	return schema{"type": types("string"), "pattern": "^(" + strings.Join(alternatives, "|") + ")$", "examples": anys(words)}
}

func inAnyCase(word string) string {
	return regexp.MustCompile(`[A-Za-z]`).ReplaceAllStringFunc(word, func(letter string) string {
		return "[" + strings.ToLower(letter) + strings.ToUpper(letter) + "]"
	})
}

func acceptsText(t reflect.Type, text string) bool {
	return reflect.New(t).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)) == nil
}

// readsNothing tells the types to which the decoder hands an empty text where there is nothing, and that refuse it.
func readsNothing(t reflect.Type) bool {
	return t.Kind() == reflect.String && reflect.PointerTo(t).Implements(textUnmarshaler) && !acceptsText(t, "")
}

func withoutNull(s schema) {
	s["type"] = slices.DeleteFunc(slices.Clone(s["type"].([]any)), func(name any) bool { return name == "null" })
	if words, ok := s["enum"].([]any); ok {
		s["enum"] = slices.DeleteFunc(slices.Clone(words), func(word any) bool { return word == nil })
	}
}

// open allows other keys in all of a schema: some decoders pass over what they do not know.
func open(s schema) schema {
	if _, ok := s["additionalProperties"]; ok && s["additionalProperties"] == false {
		s["additionalProperties"] = true
	}
	for _, part := range s {
		if inner, ok := part.(schema); ok {
			open(inner)
		}
	}
	return s
}

// types lists JSON types in a stated order; null is always among them.
func types(names ...string) []any {
	return append(anys(names), "null")
}

func anys(texts []string) []any {
	all := make([]any, 0, len(texts)+1)
	for _, text := range texts {
		all = append(all, text)
	}
	return all
}

func hasOption(options, wanted string) bool {
	for option := range strings.SplitSeq(options, ",") {
		if option == wanted {
			return true
		}
	}
	return false
}

// typeName is the import path and the name of a type, without the version of the module.
func typeName(t reflect.Type) string {
	if t.PkgPath() == "" {
		return t.String()
	}
	return t.PkgPath() + "." + t.Name()
}

func isOptional(t reflect.Type) bool {
	return strings.HasPrefix(typeName(t), core+"config/configoptional.Optional[")
}

// isGenerated tells the configurations of single metrics, whose decoders only note what the user set.
func isGenerated(t reflect.Type) bool {
	return strings.HasSuffix(t.PkgPath(), "/internal/metadata")
}

func pointee(value reflect.Value) reflect.Value {
	if !value.IsValid() || value.Kind() != reflect.Pointer || value.IsNil() {
		return reflect.Value{}
	}
	return value.Elem()
}

func fieldValue(value reflect.Value, i int) reflect.Value {
	if !value.IsValid() {
		return value
	}
	return value.Field(i)
}

// optionalValue is the value of an Optional that has one, or a default for when its key is there.
func optionalValue(value reflect.Value) reflect.Value {
	if !value.IsValid() || value.FieldByName("flavor").Int() == 0 {
		return reflect.Value{}
	}
	return value.FieldByName("value")
}

// withDefault adds a value that is not the zero value of its type. Secrets and what depends on the machine have none.
func withDefault(s schema, value reflect.Value) schema {
	if !value.IsValid() || value.IsZero() {
		return s
	}
	switch value.Kind() {
	case reflect.Bool:
		s["default"] = value.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if value.Type() == duration {
			s["default"] = time.Duration(value.Int()).String()
		} else if !value.CanInterface() || !isText(value) {
			s["default"] = value.Int()
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		s["default"] = value.Uint()
	case reflect.Float32, reflect.Float64:
		s["default"] = value.Float()
	case reflect.String:
		s["default"] = value.String()
	}
	return s
}

func isText(value reflect.Value) bool {
	return reflect.PointerTo(value.Type()).Implements(textUnmarshaler)
}

// constrain adds keywords to a schema; what both have as an object is joined.
func constrain(s, more schema) {
	for keyword, value := range more {
		inner, isSchema := value.(schema)
		outer, has := s[keyword].(schema)
		if isSchema && has {
			constrain(outer, inner)
		} else {
			s[keyword] = value
		}
	}
}

// at finds the schema below a path such as "protocols/grpc" or "policies/[]/name".
func (s schema) at(path string) (schema, error) {
	for step := range strings.SplitSeq(path, "/") {
		if step == "" {
			continue
		}
		var next any
		if step == "[]" {
			next = s["items"]
		} else if properties, ok := s["properties"].(schema); ok {
			next = properties[step]
		}
		found, ok := next.(schema)
		if !ok {
			return nil, fmt.Errorf("no schema at %q of %q", step, path)
		}
		s = found
	}
	return s, nil
}
