#include "go_asm.h"
#include "textflag.h"
#include "neon_arm64.h"

// The operations on rows. Lengths are in values, and multiples of 16 or 32 where
// nothing else is said.

// ACTIVATE turns 8 values into bytes from -63 to 63, in 16 bits each, in d and by
// way of d+1.
#define ACTIVATE(values, d) \
	SXTL4S(values, d)     \
	SXTL2_4S(values, d+1) \
	SCVTF4S(d, d)         \
	SCVTF4S(d+1, d+1)     \
	FMUL4S(16, d, d)      \
	FMUL4S(16, d+1, d+1)  \
	FCVTNS4S(d, d)        \
	FCVTNS4S(d+1, d+1)    \
	SQXTN4H(d, d)         \
	SQXTN2_8H(d+1, d)

// func quantizeVector(dst *uint8, x *int16, width, rows int, measures *Measure)
//
//	V2   largest magnitudes, unsigned    V5   sums of squares, 64 bits
//	V16  63 by the largest               V17  the activation of 0
TEXT ·quantizeVector(SB), NOSPLIT, $0-40
	MOVD dst+0(FP), R0
	MOVD x+8(FP), R1
	MOVD width+16(FP), R9
	MOVD rows+24(FP), R10
	MOVD measures+32(FP), R11
	VMOVI $64, V17.B16

next:
	MOVD R9, R2
	MOVD R1, R5
	MOVD R2, R6
	VEOR V2.B16, V2.B16, V2.B16
	VEOR V5.B16, V5.B16, V5.B16

measure:
	VLD1.P 16(R5), [V0.H8]
	ABS8H(0, 1)
	VUMAX  V1.H8, V2.H8, V2.H8
	SMULL(0, 0, 3)
	SMULL2(0, 0, 4)
	UADALP2D(3, 5)
	UADALP2D(4, 5)
	SUBS   $8, R6, R6
	BNE    measure

	UMAXV8H(2, 2)
	VMOV V2.H[0], R3
	MOVD $32767, R4
	CMP  R4, R3
	CSEL GT, R4, R3, R3
	MOVH R3, Measure_Largest(R11)
	VMOV V5.D[0], R5
	VMOV V5.D[1], R6
	ADD  R5, R6, R6
	MOVD R6, Measure_Squares(R11)

	MOVD    $1, R4
	CMP     R4, R3
	CSEL    LT, R4, R3, R3 // a row of zeros is divided by 1
	SCVTFWS R3, F0
	MOVW    $63, R4
	SCVTFWS R4, F1
	FDIVS   F0, F1, F1
	VDUP    V1.S[0], V16.S4

activate:
	VLD1.P 32(R1), [V0.H8, V1.H8]
	ACTIVATE(0, 2)
	ACTIVATE(1, 4)
	SQXTN8B(2, 6)
	SQXTN2_16B(4, 6)
	VADD   V17.B16, V6.B16, V6.B16
	VST1.P [V6.B16], 16(R0)
	SUBS   $16, R2, R2
	BNE    activate
	ADD    $Measure__size, R11
	SUBS   $1, R10, R10
	BNE    next
	RET

// GATE is the sigmoid of parabolas of x, in V18, with V31 of 16384 each.
#define GATE(x) \
	ABS8H(x, 16)         \
	UMIN8H(31, 16, 16)   \
	SQRDMULH(16, 16, 18) \
	SUB8H(18, 16, 16)    \
	ADD8H(16, 16, 16)    \
	SSHR8H_15(x, 17)     \
	EOR16B(17, 16, 16)   \
	SUB8H(17, 16, 16)    \
	SQADD8H(31, 16, 18)

// STEP takes 8 channels from one row to the next: it makes y of o.
#define STEP(state, z, c, o) \
	GATE(z)                  \
	SQSUB8H(state, c, c)     \
	SQRDMULH(18, c, c)       \
	SQADD8H(c, state, state) \
	GATE(o)                  \
	SQRDMULH(18, o, o)       \
	SQRDMULH(state, o, o)

// func recurVector(s *strip)
//
//	V0-V3   the states of 32 channels
//	V4-V7   gates    V8-V11  candidates    V12-V15  gates of the output
TEXT ·recurVector(SB), NOSPLIT, $0-8
	MOVD s+0(FP), R0
	MOVD strip_gate(R0), R1
	MOVD strip_output(R0), R2
	MOVD strip_y(R0), R3
	MOVD strip_rows(R0), R4
	MOVD strip_half(R0), R5
	MOVD strip_pNext(R0), R6
	MOVD strip_yNext(R0), R7
	ADD  R1, R5, R5
	MOVD $16384, R8
	VDUP R8, V31.H8
	VEOR V0.B16, V0.B16, V0.B16
	VEOR V1.B16, V1.B16, V1.B16
	VEOR V2.B16, V2.B16, V2.B16
	VEOR V3.B16, V3.B16, V3.B16

loop:
	VLD1 (R1), [V4.H8, V5.H8, V6.H8, V7.H8]
	VLD1 (R5), [V8.H8, V9.H8, V10.H8, V11.H8]
	VLD1 (R2), [V12.H8, V13.H8, V14.H8, V15.H8]
	STEP(0, 4, 8, 12)
	STEP(1, 5, 9, 13)
	STEP(2, 6, 10, 14)
	STEP(3, 7, 11, 15)
	VST1 [V12.H8, V13.H8, V14.H8, V15.H8], (R3)
	ADD  R6, R1, R1
	ADD  R6, R5, R5
	ADD  R6, R2, R2
	ADD  R7, R3, R3
	SUBS $1, R4, R4
	BNE  loop
	RET

// func addVector(dst, a, b *int16, n int)
TEXT ·addVector(SB), NOSPLIT, $0-32
	MOVD dst+0(FP), R0
	MOVD a+8(FP), R1
	MOVD b+16(FP), R2
	MOVD n+24(FP), R3

loop:
	VLD1.P 32(R1), [V0.H8, V1.H8]
	VLD1.P 32(R2), [V2.H8, V3.H8]
	SQADD8H(2, 0, 0)
	SQADD8H(3, 1, 1)
	VST1.P [V0.H8, V1.H8], 32(R0)
	SUBS   $16, R3, R3
	BNE    loop
	RET

// func addReLUVector(dst, a, b *int16, n int)
TEXT ·addReLUVector(SB), NOSPLIT, $0-32
	MOVD dst+0(FP), R0
	MOVD a+8(FP), R1
	MOVD b+16(FP), R2
	MOVD n+24(FP), R3
	VEOR V4.B16, V4.B16, V4.B16

loop:
	VLD1.P 32(R1), [V0.H8, V1.H8]
	VLD1.P 32(R2), [V2.H8, V3.H8]
	SQADD8H(2, 0, 0)
	SQADD8H(3, 1, 1)
	SMAX8H(4, 0, 0)
	SMAX8H(4, 1, 1)
	VST1.P [V0.H8, V1.H8], 32(R0)
	SUBS   $16, R3, R3
	BNE    loop
	RET

// func reluVector(dst, a *int16, n int)
TEXT ·reluVector(SB), NOSPLIT, $0-24
	MOVD dst+0(FP), R0
	MOVD a+8(FP), R1
	MOVD n+16(FP), R2
	VEOR V4.B16, V4.B16, V4.B16

loop:
	VLD1.P 32(R1), [V0.H8, V1.H8]
	SMAX8H(4, 0, 0)
	SMAX8H(4, 1, 1)
	VST1.P [V0.H8, V1.H8], 32(R0)
	SUBS   $16, R2, R2
	BNE    loop
	RET

// func narrowVector(dst *int8, a *int16, n int)
TEXT ·narrowVector(SB), NOSPLIT, $0-24
	MOVD dst+0(FP), R0
	MOVD a+8(FP), R1
	MOVD n+16(FP), R2
	VEOR V4.B16, V4.B16, V4.B16

loop:
	VLD1.P 32(R1), [V0.H8, V1.H8]
	SQXTN8B(0, 2)
	SQXTN2_16B(1, 2)
	SMAX16B(4, 2, 2)
	VST1.P [V2.B16], 16(R0)
	SUBS   $16, R2, R2
	BNE    loop
	RET

// MAXIMA leaves the largest values of the columns in V0, going through R2 bytes at
// R1, 16 or more, in vectors: the last one, at R3, ends where the values end.
#define MAXIMA(max) \
	ADD  R1, R2, R3         \
	SUB  $16, R3, R3        \
	VLD1 (R3), [V0.B16]     \
	MOVD R1, R4             \
	B    test               \
more: \
	VLD1.P 16(R4), [V1.B16] \
	max(1, 0, 0)            \
test: \
	CMP  R3, R4             \
	BLO  more

// func argmaxInt16Vector(x *int16, n int) int
//
// There are 8 values or more. Where the largest one is found, R6 gets a byte of
// ones for each place, the first place lowest.
TEXT ·argmaxInt16Vector(SB), NOSPLIT, $0-24
	MOVD x+0(FP), R1
	MOVD n+8(FP), R2
	LSL  $1, R2, R2
	MAXIMA(SMAX8H)
	SMAXV8H(0, 0)
	VDUP V0.H[0], V0.H8
	MOVD R1, R4

find:
	CMP   R3, R4
	CSEL  HI, R3, R4, R4
	VLD1  (R4), [V1.H8]
	ADD   $16, R4, R4
	VCMEQ V0.H8, V1.H8, V1.H8
	XTN8B(1, 1)
	VMOV  V1.D[0], R6
	CBZ   R6, find

	SUB  $16, R4, R4
	SUB  R1, R4, R4
	LSR  $1, R4, R4
	RBIT R6, R6
	CLZ  R6, R6
	ADD  R6>>3, R4, R4
	MOVD R4, ret+16(FP)
	RET

// func argmaxInt32Vector(x *int32, n int) int
//
// There are 4 values or more; R6 gets two bytes for each place.
TEXT ·argmaxInt32Vector(SB), NOSPLIT, $0-24
	MOVD x+0(FP), R1
	MOVD n+8(FP), R2
	LSL  $2, R2, R2
	MAXIMA(SMAX4S)
	SMAXV4S(0, 0)
	VDUP V0.S[0], V0.S4
	MOVD R1, R4

find:
	CMP   R3, R4
	CSEL  HI, R3, R4, R4
	VLD1  (R4), [V1.S4]
	ADD   $16, R4, R4
	VCMEQ V0.S4, V1.S4, V1.S4
	XTN4H(1, 1)
	VMOV  V1.D[0], R6
	CBZ   R6, find

	SUB  $16, R4, R4
	SUB  R1, R4, R4
	LSR  $2, R4, R4
	RBIT R6, R6
	CLZ  R6, R6
	ADD  R6>>4, R4, R4
	MOVD R4, ret+16(FP)
	RET

// NIBBLES makes 16 values of the bytes in a register, times the scale, in d and
// d+1.
#define NIBBLES(bytes, d) \
	SXTL8H(bytes, d)     \
	SXTL2_8H(bytes, d+1) \
	MUL8H(16, d, d)      \
	MUL8H(16, d+1, d+1)

// func addNibblesVector(dst *int16, row *byte, n int, scale int16)
//
//	V16  scale
TEXT ·addNibblesVector(SB), NOSPLIT, $0-26
	MOVD dst+0(FP), R0
	MOVD row+8(FP), R1
	MOVD n+16(FP), R2
	MOVH scale+24(FP), R3
	VDUP R3, V16.H8

loop:
	VLD1.P 16(R1), [V0.B16]
	VSHL   $4, V0.B16, V1.B16
	SSHR16B_4(1, 1)
	SSHR16B_4(0, 0)
	VZIP1  V0.B16, V1.B16, V2.B16 // low half, high half, and so on
	VZIP2  V0.B16, V1.B16, V3.B16
	NIBBLES(2, 4)
	NIBBLES(3, 6)
	VLD1   (R0), [V8.H8, V9.H8, V10.H8, V11.H8]
	SQADD8H(4, 8, 8)
	SQADD8H(5, 9, 9)
	SQADD8H(6, 10, 10)
	SQADD8H(7, 11, 11)
	VST1.P [V8.H8, V9.H8, V10.H8, V11.H8], 64(R0)
	SUBS   $32, R2, R2
	BNE    loop
	RET
