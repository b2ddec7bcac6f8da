package revise

import "slices"

// edges returns the bags of the words with which two sentences both begin, and both end.
func (v *vocabulary) edges(a, b []token) (begin, end []int32) {
	for i, j := 0, 0; ; {
		i, j = v.skip(a, i, 1), v.skip(b, j, 1)
		if i >= len(a) || j >= len(b) || v.wordOf[a[i].form] != v.wordOf[b[j].form] {
			break
		}
		begin = append(begin, v.wordOf[a[i].form])
		i, j = i+1, j+1
	}
	for i, j := len(a)-1, len(b)-1; ; {
		i, j = v.skip(a, i, -1), v.skip(b, j, -1)
		if i < 0 || j < 0 || v.wordOf[a[i].form] != v.wordOf[b[j].form] {
			break
		}
		end = append(end, v.wordOf[a[i].form])
		i, j = i-1, j-1
	}
	slices.Sort(begin)
	slices.Sort(end)
	return begin, end
}

// skip returns the place of the first word from place i on, in steps forwards or back.
func (v *vocabulary) skip(tokens []token, i, step int) int {
	for 0 <= i && i < len(tokens) && v.wordOf[tokens[i].form] == noWord {
		i += step
	}
	return i
}
