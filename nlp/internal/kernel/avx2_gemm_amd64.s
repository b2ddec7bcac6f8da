#include "go_asm.h"
#include "textflag.h"

// Rows times a panel of 16 outputs, four rows at a time and then one by one.
//
// VPMADDUBSW multiplies the four activations of a 32-bit lane, which are the same
// in all lanes, by four weights of each of 8 outputs, and adds the products in
// pairs, which fit 16 bits as activations have 7. VPMADDWD adds the pairs.
//
//	Y0-Y7   sums; row r has Y(2r) and Y(2r+1)
//	Y8-Y9   weights of four inputs and 16 outputs
//	Y10     activations of four inputs; scale of a row
//	Y11     products
//	Y12     all bits set to add to dst
//	Y13     -65536.0
//	Y14     65536.0
//	Y15     sixteen times 1
//
//	DI  dst        R10  bytes to its next row
//	SI  a          BX   bytes to its next row      R8  a + 3 rows
//	DX  weights    R9   weights of the next inputs
//	CX  inputs left                                R14 rows left
//	R11 initial    R12  scale    R13  bias         AX  rowScale

#define LOAD_PANEL \
	MOVQ p+0(FP), CX                \
	MOVQ panel_dst(CX), DI          \
	MOVQ panel_stride(CX), R10      \
	MOVQ panel_a(CX), SI            \
	MOVQ panel_inputs(CX), BX       \
	MOVQ panel_rows(CX), R14        \
	MOVQ panel_weights(CX), DX      \
	MOVQ panel_initial(CX), R11     \
	MOVQ panel_scale(CX), R12       \
	MOVQ panel_bias(CX), R13        \
	MOVQ panel_rowScale(CX), AX     \
	VPBROADCASTQ panel_add(CX), Y12 \
	VBROADCASTSS low<>(SB), Y13     \
	VBROADCASTSS high<>(SB), Y14    \
	VPBROADCASTD ones<>(SB), Y15

// START begins the sums of a row.
#define START(y0, y1) \
	VMOVDQU 0(R11), y0 \
	VMOVDQU 32(R11), y1

// LOAD_WEIGHTS takes the weights of the next four inputs.
#define LOAD_WEIGHTS \
	VMOVDQU 0(R9), Y8  \
	VMOVDQU 32(R9), Y9 \
	ADDQ    $64, R9

// DOT adds the products of four inputs to the sums of a row.
#define DOT(a, y0, y1) \
	VPBROADCASTD a, Y10        \
	VPMADDUBSW   Y8, Y10, Y11  \
	VPMADDWD     Y15, Y11, Y11 \
	VPADDD       Y11, y0, y0   \
	VPMADDUBSW   Y9, Y10, Y11  \
	VPMADDWD     Y15, Y11, Y11 \
	VPADDD       Y11, y1, y1

// SUM4 leaves the sums of four rows in Y0-Y7 and SI at the row after them.
#define SUM4(loop) \
	START(Y0, Y1)           \
	START(Y2, Y3)           \
	START(Y4, Y5)           \
	START(Y6, Y7)           \
	MOVQ DX, R9             \
	MOVQ BX, CX             \
	LEAQ (SI)(BX*2), R8     \
	ADDQ BX, R8             \
loop: \
	LOAD_WEIGHTS            \
	DOT((SI), Y0, Y1)       \
	DOT((SI)(BX*1), Y2, Y3) \
	DOT((SI)(BX*2), Y4, Y5) \
	DOT((R8), Y6, Y7)       \
	ADDQ $4, SI             \
	ADDQ $4, R8             \
	SUBQ $4, CX             \
	JNZ  loop               \
	MOVQ R8, SI

// SUM1 leaves the sums of one row in Y0 and Y1 and SI at the row after it.
#define SUM1(loop) \
	START(Y0, Y1)     \
	MOVQ DX, R9       \
	MOVQ BX, CX       \
loop: \
	LOAD_WEIGHTS      \
	DOT((SI), Y0, Y1) \
	ADDQ $4, SI       \
	SUBQ $4, CX       \
	JNZ  loop

// STORE writes the sums of a row.
#define STORE(y0, y1) \
	VMOVDQU y0, 0(DI)  \
	VMOVDQU y1, 32(DI) \
	ADDQ    R10, DI

// DESCALE brings 8 sums down to integers that two bytes hold, or nearly so.
#define DESCALE(y, offset) \
	VCVTDQ2PS y, y              \
	VMULPS    offset(R12), y, y \
	VMULPS    Y10, y, y         \
	VMINPS    Y14, y, y         \
	VMAXPS    Y13, y, y         \
	VCVTPS2DQ y, y              \
	VPADDD    offset(R13), y, y

// STORE_DESCALED writes the values of a row, or adds them to what is there.
#define STORE_DESCALED(y0, y1) \
	VBROADCASTSS (AX), Y10      \
	DESCALE(y0, 0)              \
	DESCALE(y1, 32)             \
	VPAND        (DI), Y12, Y11 \
	VPACKSSDW    y1, y0, y0     \
	VPERMQ       $0xD8, y0, y0  \
	VPADDSW      Y11, y0, y0    \
	VMOVDQU      y0, (DI)       \
	ADDQ         R10, DI        \
	ADDQ         $4, AX

// func gemmVector(p *panel)
TEXT ·gemmVector(SB), NOSPLIT, $0-8
	LOAD_PANEL
	JMP next4

four:
	SUM4(sum4)
	STORE(Y0, Y1)
	STORE(Y2, Y3)
	STORE(Y4, Y5)
	STORE(Y6, Y7)

next4:
	SUBQ $4, R14
	JGE  four
	ADDQ $4, R14
	JZ   done

one:
	SUM1(sum1)
	STORE(Y0, Y1)
	DECQ R14
	JNZ  one

done:
	VZEROUPPER
	RET

// func linearVector(p *panel)
TEXT ·linearVector(SB), NOSPLIT, $0-8
	LOAD_PANEL
	JMP next4

four:
	SUM4(sum4)
	STORE_DESCALED(Y0, Y1)
	STORE_DESCALED(Y2, Y3)
	STORE_DESCALED(Y4, Y5)
	STORE_DESCALED(Y6, Y7)

next4:
	SUBQ $4, R14
	JGE  four
	ADDQ $4, R14
	JZ   done

one:
	SUM1(sum1)
	STORE_DESCALED(Y0, Y1)
	DECQ R14
	JNZ  one

done:
	VZEROUPPER
	RET

// -65536.0 and 65536.0
DATA low<>+0(SB)/4, $0xC7800000
GLOBL low<>(SB), RODATA|NOPTR, $4
DATA high<>+0(SB)/4, $0x47800000
GLOBL high<>(SB), RODATA|NOPTR, $4

// two times 1 in 16 bits
DATA ones<>+0(SB)/4, $0x00010001
GLOBL ones<>(SB), RODATA|NOPTR, $4
