#include "go_asm.h"
#include "textflag.h"
#include "measure_amd64.h"

// The operations on rows, 16 values of int16 at a time. Lengths are in values, and
// multiples of 16 or 32 where nothing else is said.

// func quantizeVector(dst *uint8, x *int16, width, rows int, measures *Measure)
TEXT ·quantizeVector(SB), NOSPLIT, $0-40
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ width+16(FP), R8
	MOVQ rows+24(FP), R9
	MOVQ measures+32(FP), R10
	VPBROADCASTB zero<>(SB), X5

next:
	MOVQ R8, CX
	MEASURE(measure)
	SUM_SQUARES
	LARGEST
	MOVW         AX, Measure_Largest(R10)
	VMOVQ        X1, Measure_Squares(R10)
	VBROADCASTSS X0, Y2

activate:
	VPMOVSXWD    0(SI), Y0
	VPMOVSXWD    16(SI), Y1
	VCVTDQ2PS    Y0, Y0
	VCVTDQ2PS    Y1, Y1
	VMULPS       Y2, Y0, Y0
	VMULPS       Y2, Y1, Y1
	VCVTPS2DQ    Y0, Y0
	VCVTPS2DQ    Y1, Y1
	VPACKSSDW    Y1, Y0, Y0
	VPERMQ       $0xD8, Y0, Y0
	VEXTRACTI128 $1, Y0, X1
	VPACKSSWB    X1, X0, X0
	VPADDB       X5, X0, X0
	VMOVDQU      X0, (DI)
	ADDQ         $32, SI
	ADDQ         $16, DI
	SUBQ         $16, CX
	JNZ          activate
	ADDQ         $Measure__size, R10
	DECQ         R9
	JNZ          next
	VZEROUPPER
	RET

// GATE is the sigmoid of parabolas of x, in Y5, with Y15 of 16384 each.
#define GATE(x) \
	VPABSW     x, Y4       \
	VPMINUW    Y15, Y4, Y4 \
	VPMULHRSW  Y4, Y4, Y5  \
	VPSUBW     Y5, Y4, Y4  \
	VPADDW     Y4, Y4, Y4  \
	VPSIGNW    x, Y4, Y4   \
	VPADDSW    Y15, Y4, Y5

// STEP takes 16 channels from one row to the next. R9 is where candidates are.
#define STEP(state, offset) \
	VMOVDQU    offset(SI), Y2   \
	GATE(Y2)                    \
	VMOVDQU    offset(R9), Y3   \
	VPSUBSW    state, Y3, Y3    \
	VPMULHRSW  Y5, Y3, Y3       \
	VPADDSW    Y3, state, state \
	VMOVDQU    offset(DX), Y2   \
	GATE(Y2)                    \
	VPMULHRSW  Y5, Y2, Y2       \
	VPMULHRSW  state, Y2, Y2    \
	VMOVDQU    Y2, offset(DI)

// func recurVector(s *strip)
//
// The states of 32 channels stay in Y0 and Y1.
TEXT ·recurVector(SB), NOSPLIT, $0-8
	MOVQ         s+0(FP), AX
	MOVQ         strip_gate(AX), SI
	MOVQ         strip_output(AX), DX
	MOVQ         strip_y(AX), DI
	MOVQ         strip_rows(AX), CX
	MOVQ         strip_half(AX), R9
	MOVQ         strip_pNext(AX), R10
	MOVQ         strip_yNext(AX), R11
	ADDQ         SI, R9
	VPBROADCASTW half<>(SB), Y15
	VPXOR        Y0, Y0, Y0
	VPXOR        Y1, Y1, Y1

loop:
	STEP(Y0, 0)
	STEP(Y1, 32)
	ADDQ R10, SI
	ADDQ R10, R9
	ADDQ R10, DX
	ADDQ R11, DI
	DECQ CX
	JNZ  loop
	VZEROUPPER
	RET

// func addVector(dst, a, b *int16, n int)
TEXT ·addVector(SB), NOSPLIT, $0-32
	MOVQ dst+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), DX
	MOVQ n+24(FP), CX

loop:
	VMOVDQU (SI), Y0
	VPADDSW (DX), Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ    $32, SI
	ADDQ    $32, DX
	ADDQ    $32, DI
	SUBQ    $16, CX
	JNZ     loop
	VZEROUPPER
	RET

// func addReLUVector(dst, a, b *int16, n int)
TEXT ·addReLUVector(SB), NOSPLIT, $0-32
	MOVQ  dst+0(FP), DI
	MOVQ  a+8(FP), SI
	MOVQ  b+16(FP), DX
	MOVQ  n+24(FP), CX
	VPXOR Y1, Y1, Y1

loop:
	VMOVDQU (SI), Y0
	VPADDSW (DX), Y0, Y0
	VPMAXSW Y1, Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ    $32, SI
	ADDQ    $32, DX
	ADDQ    $32, DI
	SUBQ    $16, CX
	JNZ     loop
	VZEROUPPER
	RET

// func reluVector(dst, a *int16, n int)
TEXT ·reluVector(SB), NOSPLIT, $0-24
	MOVQ  dst+0(FP), DI
	MOVQ  a+8(FP), SI
	MOVQ  n+16(FP), CX
	VPXOR Y1, Y1, Y1

loop:
	VPMAXSW (SI), Y1, Y0
	VMOVDQU Y0, (DI)
	ADDQ    $32, SI
	ADDQ    $32, DI
	SUBQ    $16, CX
	JNZ     loop
	VZEROUPPER
	RET

// func narrowVector(dst *int8, a *int16, n int)
TEXT ·narrowVector(SB), NOSPLIT, $0-24
	MOVQ  dst+0(FP), DI
	MOVQ  a+8(FP), SI
	MOVQ  n+16(FP), CX
	VPXOR X1, X1, X1

loop:
	VMOVDQU   (SI), X0
	VPACKSSWB 16(SI), X0, X0
	VPMAXSB   X1, X0, X0
	VMOVDQU   X0, (DI)
	ADDQ      $32, SI
	ADDQ      $16, DI
	SUBQ      $16, CX
	JNZ       loop
	RET

// MAXIMA leaves the largest values of the columns in Y0, going through CX bytes at
// SI, 32 or more, in vectors: the last one, at DX, ends where the values end.
#define MAXIMA(max) \
	LEAQ    -32(SI)(CX*1), DX \
	VMOVDQU (DX), Y0          \
	MOVQ    SI, AX            \
	JMP     test              \
more: \
	max     (AX), Y0, Y0      \
	ADDQ    $32, AX           \
test: \
	CMPQ    AX, DX            \
	JB      more

// FIND leaves in BX at how many bytes from SI the first value stands that is that
// of all columns of Y0. There is one.
#define FIND(equal) \
	MOVQ      SI, AX            \
find: \
	CMPQ      AX, DX            \
	CMOVQHI   DX, AX            \
	equal     (AX), Y0, Y1      \
	VPMOVMSKB Y1, BX            \
	ADDQ      $32, AX           \
	TESTL     BX, BX            \
	JZ        find              \
	BSFL      BX, BX            \
	LEAQ      -32(AX)(BX*1), BX \
	SUBQ      SI, BX

// func argmaxInt16Vector(x *int16, n int) int
//
// There are 16 values or more.
TEXT ·argmaxInt16Vector(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	ADDQ CX, CX
	MAXIMA(VPMAXSW)
	VEXTRACTI128 $1, Y0, X1
	VPMAXSW      X1, X0, X0
	VPBROADCASTW highest<>(SB), X1
	VPXOR        X1, X0, X0 // the largest becomes the smallest, unsigned
	VPHMINPOSUW  X0, X0
	VPXOR        X1, X0, X0
	VPBROADCASTW X0, Y0
	FIND(VPCMPEQW)
	SHRQ $1, BX
	MOVQ BX, ret+16(FP)
	VZEROUPPER
	RET

// func argmaxInt32Vector(x *int32, n int) int
//
// There are 8 values or more.
TEXT ·argmaxInt32Vector(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	SHLQ $2, CX
	MAXIMA(VPMAXSD)
	VEXTRACTI128 $1, Y0, X1
	VPMAXSD      X1, X0, X0
	VPSHUFD      $0x4E, X0, X1
	VPMAXSD      X1, X0, X0
	VPSHUFD      $0xB1, X0, X1
	VPMAXSD      X1, X0, X0
	VPBROADCASTD X0, Y0
	FIND(VPCMPEQD)
	SHRQ $2, BX
	MOVQ BX, ret+16(FP)
	VZEROUPPER
	RET

// NIBBLES adds 16 values to dst: bytes goes to the upper half of two words each,
// whence one word's low half and the other's high half go on top.
#define NIBBLES(bytes, offset) \
	VPSHUFB bytes, Y0, Y1      \
	VPMULLW Y5, Y1, Y1         \
	VPSRAW  $12, Y1, Y1        \
	VPMULLW Y2, Y1, Y1         \
	VPADDSW offset(DI), Y1, Y1 \
	VMOVDQU Y1, offset(DI)

// func addNibblesVector(dst *int16, row *byte, n int, scale int16)
//
//	Y0  16 bytes, twice                 Y1  values        Y2  scale
//	Y3, Y4  which bytes make which words: the first 16, the others
//	Y5  16 and 1 in turns
TEXT ·addNibblesVector(SB), NOSPLIT, $0-26
	MOVQ         dst+0(FP), DI
	MOVQ         row+8(FP), SI
	MOVQ         n+16(FP), CX
	VPBROADCASTW scale+24(FP), Y2
	VMOVDQU      bytes<>+0(SB), Y3
	VMOVDQU      bytes<>+32(SB), Y4
	VPBROADCASTD shifts<>(SB), Y5

loop:
	VBROADCASTI128 (SI), Y0
	NIBBLES(Y3, 0)
	NIBBLES(Y4, 32)
	ADDQ $16, SI
	ADDQ $64, DI
	SUBQ $32, CX
	JNZ  loop
	VZEROUPPER
	RET

// one half in Q15
DATA half<>+0(SB)/2, $16384
GLOBL half<>(SB), RODATA|NOPTR, $2

// the largest int16
DATA highest<>+0(SB)/2, $32767
GLOBL highest<>(SB), RODATA|NOPTR, $2

// factors of two words, that shift them left by four bits and by none
DATA shifts<>+0(SB)/4, $0x00010010
GLOBL shifts<>(SB), RODATA|NOPTR, $4

// for each word the byte that goes to its upper half; 0x80 makes 0
DATA bytes<>+0(SB)/8, $0x0180018000800080
DATA bytes<>+8(SB)/8, $0x0380038002800280
DATA bytes<>+16(SB)/8, $0x0580058004800480
DATA bytes<>+24(SB)/8, $0x0780078006800680
DATA bytes<>+32(SB)/8, $0x0980098008800880
DATA bytes<>+40(SB)/8, $0x0B800B800A800A80
DATA bytes<>+48(SB)/8, $0x0D800D800C800C80
DATA bytes<>+56(SB)/8, $0x0F800F800E800E80
GLOBL bytes<>(SB), RODATA|NOPTR, $64
