module github.com/writethru/writethru

go 1.26
