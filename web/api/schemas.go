package api

import (
	"encoding/json"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"github.com/writethru/writethru"
)

// schemas returns a registry that knows the forms of spans and moments.
func schemas() huma.Registry {
	r := huma.NewMapRegistry("#/components/schemas/", huma.DefaultSchemaNamer)
	r.RegisterTypeAlias(reflect.TypeFor[writethru.Span](), reflect.TypeFor[spanForm]())
	r.RegisterTypeAlias(reflect.TypeFor[writethru.Moment](), reflect.TypeFor[momentForm]())
	return r
}

// A spanForm is a pair: the characters from the first up to but not including the second, counted in code points.
type spanForm struct{}

// Schema says what a span is.
func (spanForm) Schema(huma.Registry) *huma.Schema {
	zero, two := 0.0, 2
	return &huma.Schema{
		Type: huma.TypeArray, Items: &huma.Schema{Type: huma.TypeInteger, Minimum: &zero}, MinItems: &two, MaxItems: &two,
		Description: "begin and end in code points, half-open",
	}
}

// A momentForm is RFC 3339, a date alone where no time of day is known, or null.
type momentForm struct{}

// Schema says what a moment is.
func (momentForm) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Nullable: true, Description: "RFC 3339, a date alone where no time of day is known, or null"}
}

// marshaled is a value that knows its own JSON, of the form F.
type marshaled[F any] struct{ value json.Marshaler }

// MarshalJSON lets the value write itself.
func (m marshaled[F]) MarshalJSON() ([]byte, error) { return m.value.MarshalJSON() }

// Schema is that of the form.
func (marshaled[F]) Schema(r huma.Registry) *huma.Schema {
	return r.Schema(reflect.TypeFor[F](), true, "")
}

// exact makes schemas say what huma cannot tell from types: lists are never null, and pointers to objects may be.
func exact(r huma.Registry) {
	for name, s := range r.Map() {
		t := r.TypeFromRef("#/components/schemas/" + name)
		for field, property := range s.Properties {
			pointer := isPointer(t, field)
			if property.Type == huma.TypeArray {
				property.Nullable = pointer
			}
			if property.Ref != "" && pointer {
				s.Properties[field] = orNull(property)
			}
		}
	}
}

// isPointer reports whether the field that JSON calls name is a pointer.
func isPointer(t reflect.Type, name string) bool {
	for _, f := range reflect.VisibleFields(t) {
		if f.Tag.Get("json") == name {
			return f.Type.Kind() == reflect.Pointer
		}
	}
	return false
}

func orNull(s *huma.Schema) *huma.Schema {
	return &huma.Schema{AnyOf: []*huma.Schema{s, {Type: "null"}}}
}
