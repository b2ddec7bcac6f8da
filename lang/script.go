package lang

import "unicode"

// A script is a system of writing, or several that no profile parts.
type script uint8

const (
	none script = iota // no letter
	latin
	cyrillic
	arabic
	devanagari
	greek
	hebrew
	bengali
	tamil
	thai
	hangul
	kana
	han
	other // any that is not known here
	scripts
)

// scriptOf returns the script of a letter or of a mark on one, none for
// anything else.
func scriptOf(r rune) script {
	switch {
	case r < 0x80:
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
		return none
	case !unicode.IsLetter(r) && !unicode.IsMark(r):
		return none
	case r < 0x370, 0x1E00 <= r && r < 0x1F00, 0xFB00 <= r && r < 0xFB07:
		return latin
	case r < 0x400, 0x1F00 <= r && r < 0x2000:
		return greek
	case r < 0x530:
		return cyrillic
	case r >= 0x2E80:
		return eastAsian(r)
	}
	return southern(r)
}

// southern parts the scripts between Armenian and Georgian.
func southern(r rune) script {
	switch {
	case 0x590 <= r && r < 0x600:
		return hebrew
	case 0x600 <= r && r < 0x700, 0x750 <= r && r < 0x780, 0x8A0 <= r && r < 0x900:
		return arabic
	case 0x900 <= r && r < 0x980:
		return devanagari
	case 0x980 <= r && r < 0xA00:
		return bengali
	case 0xB80 <= r && r < 0xC00:
		return tamil
	case 0xE00 <= r && r < 0xE80:
		return thai
	case 0x1100 <= r && r < 0x1200:
		return hangul
	}
	return other
}

// eastAsian parts the scripts from the CJK radicals on.
func eastAsian(r rune) script {
	switch {
	case 0x3040 <= r && r < 0x3100, 0x31F0 <= r && r < 0x3200, 0xFF66 <= r && r < 0xFFA0:
		return kana
	case 0x3130 <= r && r < 0x3190, 0xAC00 <= r && r < 0xD7B0:
		return hangul
	case 0x2E80 <= r && r < 0xA000, 0xF900 <= r && r < 0xFB00, 0x20000 <= r:
		return han
	case 0xFB1D <= r && r < 0xFB50:
		return hebrew
	case 0xFB50 <= r && r < 0xFE00, 0xFE70 <= r && r < 0xFF00:
		return arabic
	case 0xFF21 <= r && r < 0xFF5B:
		return latin
	}
	return other
}

// onlyLanguage returns the language of a script that is known for one alone, or "".
func onlyLanguage(s script) string {
	switch s {
	case greek:
		return "el"
	case hebrew:
		return "he"
	case bengali:
		return "bn"
	case tamil:
		return "ta"
	case thai:
		return "th"
	case hangul:
		return "ko"
	}
	return ""
}

// syllables returns about how many letters of an alphabet one letter of a script
// stands for.
func syllables(s script) int {
	switch s {
	case none:
		return 0
	case han:
		return 4
	case kana, hangul:
		return 2
	}
	return 1
}

// lower returns the lower-case form of a letter.
func lower(r rune) rune {
	if r < 0x80 {
		return r | 0x20
	}
	return unicode.ToLower(r)
}
