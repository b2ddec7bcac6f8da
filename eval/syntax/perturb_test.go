package syntax_test

import (
	"math/rand/v2"
	"strings"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
)

// perturbed returns a treebank with the same text in which all that can go
// wrong has gone wrong here and there: words cut otherwise, multi-word tokens made and
// unmade, borders of sentences moved, tags, lemmas, relations and heads changed.
func perturbed(documents []conllu.Document, seed uint64) []conllu.Document {
	r := rand.New(rand.NewPCG(seed, seed))
	out := make([]conllu.Document, len(documents))
	for i := range documents {
		p := perturber{Rand: r, from: &documents[i], moved: map[int]int{}}
		p.cutTokens()
		p.cutSentences()
		p.changeWords()
		out[i] = p.to
	}
	return out
}

type perturber struct {
	*rand.Rand
	from  *conllu.Document
	to    conllu.Document
	moved map[int]int // old index of a word → new
}

func (p *perturber) chance(one int) bool { return p.IntN(one) == 0 }

// add adds a token of words; the first is the old one of the given index.
func (p *perturber) add(form string, spaceAfter bool, old int, words ...conllu.Word) {
	begin := len(p.to.Words)
	p.moved[old] = begin
	p.to.Words = append(p.to.Words, words...)
	p.to.Tokens = append(p.to.Tokens, conllu.Token{Form: form, Range: nlp.Range{Begin: begin, End: len(p.to.Words)}, SpaceAfter: spaceAfter})
}

func (p *perturber) cutTokens() {
	tokens := p.from.Tokens
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		words := p.from.Words[t.Begin:t.End]
		halves := halve(words[0])
		joins := i+1 < len(tokens) && !t.SpaceAfter && len(words) == 1
		switch {
		case len(words) > 1 && together(words) == t.Form && p.chance(3): // apart
			for k, w := range words {
				p.add(w.Form, k == len(words)-1 && t.SpaceAfter, t.Begin+k, w)
			}
		case len(words) > 1 && p.chance(4): // other words
			p.add(t.Form, t.SpaceAfter, t.Begin, append([]conllu.Word{words[len(words)-1]}, words...)...)
		case len(words) > 1:
			p.add(t.Form, t.SpaceAfter, t.Begin, words...)
		case joins && p.chance(4): // two tokens one
			next := tokens[i+1]
			joined := words[0]
			joined.Form += next.Form
			if p.chance(2) {
				p.add(t.Form+next.Form, next.SpaceAfter, t.Begin, joined)
			} else {
				p.add(t.Form+next.Form, next.SpaceAfter, t.Begin, words[0], p.from.Words[next.Begin])
			}
			i++
		case len(halves) == 2 && p.chance(12): // one token two
			p.add(halves[0].Form, false, t.Begin, halves[0])
			p.add(halves[1].Form, t.SpaceAfter, t.Begin, halves[1])
		case len(halves) == 2 && p.chance(20): // one token of two words
			halves[1].Form = strings.ToUpper(halves[1].Form)
			p.add(t.Form, t.SpaceAfter, t.Begin, halves...)
		default:
			p.add(t.Form, t.SpaceAfter, t.Begin, words[0])
		}
	}
}

// together returns the letters of all words.
func together(words []conllu.Word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.Form)
	}
	return b.String()
}

// halve cuts a word into two, if it is long enough.
func halve(w conllu.Word) []conllu.Word {
	letters := []rune(w.Form)
	if len(letters) < 2 {
		return nil
	}
	first, second := w, w
	first.Form, second.Form = string(letters[:len(letters)/2]), string(letters[len(letters)/2:])
	return []conllu.Word{first, second}
}

func (p *perturber) cutSentences() {
	ends := map[int]bool{}
	for _, s := range p.from.Sentences {
		ends[p.moved[s.End-1]] = !p.chance(6)
	}
	begin := 0
	for i, t := range p.to.Tokens {
		if ends[t.End-1] || p.chance(60) || i == len(p.to.Tokens)-1 {
			p.to.Sentences = append(p.to.Sentences, nlp.Range{Begin: begin, End: t.End})
			begin = t.End
		}
	}
	p.to.Paragraphs = []nlp.Range{{Begin: 0, End: begin}}
}

func (p *perturber) changeWords() {
	for _, s := range p.to.Sentences {
		for i := s.Begin; i < s.End; i++ {
			w := &p.to.Words[i]
			w.Head = p.head(w.Head, s)
			for _, column := range []*string{&w.Lemma, &w.UPOS, &w.XPOS, &w.Deprel, &w.Feats} {
				if p.chance(9) {
					*column = p.from.Words[p.IntN(len(p.from.Words))].UPOS
				}
			}
			switch p.IntN(12) {
			case 0:
				w.Deprel += ":other"
			case 1:
				w.Feats = "Typo=Yes|" + w.Feats
			case 2:
				w.Feats += "|Case=Nom"
			}
		}
	}
}

// head returns the new head of a word of the sentence.
func (p *perturber) head(old int, sentence nlp.Range) int {
	head, found := p.moved[old]
	switch {
	case p.chance(8):
		return sentence.Begin + p.IntN(sentence.End-sentence.Begin)
	case !found || head < sentence.Begin || head >= sentence.End:
		return nlp.Root
	}
	return head
}
