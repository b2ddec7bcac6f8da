package warc

// Limits bound what one record can draw out of memory. The zero value of a field stands
// for its default.
type Limits struct {
	Header int   // bytes of the header of a record, and of the response in it; 256 KiB
	Body   int64 // bytes of a body, as sent and after decompression; 32 MiB
	Memory int64 // bytes of pages that are kept to resolve revisits; 64 MiB
}

func (l Limits) withDefaults() Limits {
	if l.Header == 0 {
		l.Header = 256 << 10
	}
	if l.Body == 0 {
		l.Body = 32 << 20
	}
	if l.Memory == 0 {
		l.Memory = 64 << 20
	}
	return l
}
