package browser_test

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"maps"
	"slices"
)

// inFewerColors returns a PNG with the 256 colours that it has most often, and for each other colour the nearest of these.
// A page of text has few others.
func inFewerColors(shot []byte) ([]byte, error) {
	full, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		return nil, err
	}
	fewer := image.NewPaletted(full.Bounds(), mostFrequent(full))
	draw.Draw(fewer, fewer.Bounds(), full, full.Bounds().Min, draw.Src)
	var b bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, fewer)
	return b.Bytes(), err
}

// mostFrequent returns the 256 colours that a picture has most often.
func mostFrequent(p image.Image) color.Palette {
	count := map[color.RGBA]int{}
	for y := range p.Bounds().Dy() {
		for x := range p.Bounds().Dx() {
			count[color.RGBAModel.Convert(p.At(x, y)).(color.RGBA)]++
		}
	}
	byCount := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	var palette color.Palette
	for _, c := range byCount[:min(len(byCount), 256)] {
		palette = append(palette, c)
	}
	return palette
}
