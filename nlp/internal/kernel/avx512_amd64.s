#include "go_asm.h"
#include "textflag.h"

// Rows times a panel of 64 outputs, six rows at a time and then one by one.
//
// VPDPBUSD multiplies the four activations of a 32-bit lane, which are the same in
// all lanes, by four weights of each of 16 outputs, and adds the products to 16
// sums. Six rows by 64 outputs are 24 registers of sums, four of weights and one
// of activations.
//
//	Z0-Z23   sums; row r has Z(4r) to Z(4r+3)
//	Z24-Z27  weights of four inputs and 64 outputs
//	Z28-Z29  activations of four inputs; scratch
//	Z30      65536.0
//	Z31      order of the quarters of a row after packing
//	K1-K4    outputs to write: bits 0-63, 16-63, 32-63, 48-63 of columns
//	K5-K6    outputs of dst to add to: bits 0-63, 32-63
//
//	DI  dst        R10  bytes to its next row
//	SI  a          BX   bytes to its next row      R8  a + 3 rows
//	DX  weights    R9   weights of the next inputs
//	CX  inputs left / 4                            R14 rows left
//	R11 initial    R12  scale    R13  bias         AX  rowScale

#define LOAD_PANEL \
	MOVQ  p+0(FP), CX             \
	MOVQ  panel_dst(CX), DI       \
	MOVQ  panel_stride(CX), R10   \
	MOVQ  panel_a(CX), SI         \
	MOVQ  panel_inputs(CX), BX    \
	MOVQ  panel_rows(CX), R14     \
	MOVQ  panel_weights(CX), DX   \
	MOVQ  panel_initial(CX), R11  \
	MOVQ  panel_scale(CX), R12    \
	MOVQ  panel_bias(CX), R13     \
	MOVQ  panel_rowScale(CX), AX  \
	KMOVQ panel_columns(CX), K1   \
	KSHIFTRQ $16, K1, K2          \
	KSHIFTRQ $32, K1, K3          \
	KSHIFTRQ $48, K1, K4          \
	KMOVQ panel_add(CX), K5       \
	KANDQ K1, K5, K5              \
	KSHIFTRQ $32, K5, K6

// START begins the sums of a row.
#define START(z0, z1, z2, z3) \
	VMOVDQU32 0(R11), z0   \
	VMOVDQU32 64(R11), z1  \
	VMOVDQU32 128(R11), z2 \
	VMOVDQU32 192(R11), z3

// LOAD_WEIGHTS takes the weights of the next four inputs.
#define LOAD_WEIGHTS \
	VMOVDQU32 0(R9), Z24   \
	VMOVDQU32 64(R9), Z25  \
	VMOVDQU32 128(R9), Z26 \
	VMOVDQU32 192(R9), Z27 \
	ADDQ      $256, R9

// DOT adds the products of four inputs to the sums of a row.
#define DOT(a, z0, z1, z2, z3) \
	VPBROADCASTD a, Z28       \
	VPDPBUSD     Z24, Z28, z0 \
	VPDPBUSD     Z25, Z28, z1 \
	VPDPBUSD     Z26, Z28, z2 \
	VPDPBUSD     Z27, Z28, z3

// SUM6 leaves the sums of six rows in Z0-Z23 and SI at the row after them.
#define SUM6(loop) \
	START(Z0, Z1, Z2, Z3)                   \
	START(Z4, Z5, Z6, Z7)                   \
	START(Z8, Z9, Z10, Z11)                 \
	START(Z12, Z13, Z14, Z15)               \
	START(Z16, Z17, Z18, Z19)               \
	START(Z20, Z21, Z22, Z23)               \
	MOVQ DX, R9                             \
	MOVQ BX, CX                             \
	LEAQ (SI)(BX*2), R8                     \
	ADDQ BX, R8                             \
loop: \
	LOAD_WEIGHTS                            \
	DOT((SI), Z0, Z1, Z2, Z3)               \
	DOT((SI)(BX*1), Z4, Z5, Z6, Z7)         \
	DOT((SI)(BX*2), Z8, Z9, Z10, Z11)       \
	DOT((R8), Z12, Z13, Z14, Z15)           \
	DOT((R8)(BX*1), Z16, Z17, Z18, Z19)     \
	DOT((R8)(BX*2), Z20, Z21, Z22, Z23)     \
	ADDQ $4, SI                             \
	ADDQ $4, R8                             \
	SUBQ $4, CX                             \
	JNZ  loop                               \
	LEAQ (R8)(BX*2), SI

// SUM1 leaves the sums of one row in Z0-Z3 and SI at the row after it.
#define SUM1(loop) \
	START(Z0, Z1, Z2, Z3)     \
	MOVQ DX, R9               \
	MOVQ BX, CX               \
loop: \
	LOAD_WEIGHTS              \
	DOT((SI), Z0, Z1, Z2, Z3) \
	ADDQ $4, SI               \
	SUBQ $4, CX               \
	JNZ  loop

// STORE writes the sums of a row.
#define STORE(z0, z1, z2, z3) \
	VMOVDQU32 z0, K1, 0(DI)   \
	VMOVDQU32 z1, K2, 64(DI)  \
	VMOVDQU32 z2, K3, 128(DI) \
	VMOVDQU32 z3, K4, 192(DI) \
	ADDQ      R10, DI

// DESCALE brings 16 sums down to integers that two bytes hold, or nearly so.
// VRANGEPS takes the smaller magnitude, and the sign of the product.
#define DESCALE(z, offset) \
	VCVTDQ2PS   z, z              \
	VMULPS      offset(R12), z, z \
	VMULPS.BCST (AX), z, z        \
	VRANGEPS    $2, Z30, z, z     \
	VCVTPS2DQ   z, z              \
	VPADDD      offset(R13), z, z

// STORE_DESCALED writes the values of a row, or adds them to what is there.
#define STORE_DESCALED(z0, z1, z2, z3) \
	DESCALE(z0, 0)                 \
	DESCALE(z1, 64)                \
	DESCALE(z2, 128)               \
	DESCALE(z3, 192)               \
	VMOVDQU16.Z 0(DI), K5, Z28     \
	VMOVDQU16.Z 64(DI), K6, Z29    \
	VPACKSSDW   z1, z0, z0         \
	VPACKSSDW   z3, z2, z2         \
	VPERMQ      z0, Z31, z0        \
	VPERMQ      z2, Z31, z2        \
	VPADDSW     Z28, z0, z0        \
	VPADDSW     Z29, z2, z2        \
	VMOVDQU16   z0, K1, 0(DI)      \
	VMOVDQU16   z2, K3, 64(DI)     \
	ADDQ        R10, DI            \
	ADDQ        $4, AX

// func gemmAVX512(p *panel)
TEXT ·gemmAVX512(SB), NOSPLIT, $0-8
	LOAD_PANEL
	JMP next6

six:
	SUM6(sum6)
	STORE(Z0, Z1, Z2, Z3)
	STORE(Z4, Z5, Z6, Z7)
	STORE(Z8, Z9, Z10, Z11)
	STORE(Z12, Z13, Z14, Z15)
	STORE(Z16, Z17, Z18, Z19)
	STORE(Z20, Z21, Z22, Z23)

next6:
	SUBQ $6, R14
	JGE  six
	ADDQ $6, R14
	JZ   done

one:
	SUM1(sum1)
	STORE(Z0, Z1, Z2, Z3)
	DECQ R14
	JNZ  one

done:
	VZEROUPPER
	RET

// func linearAVX512(p *panel)
TEXT ·linearAVX512(SB), NOSPLIT, $0-8
	LOAD_PANEL
	VBROADCASTSS limit<>(SB), Z30
	VMOVDQU64    quarters<>(SB), Z31
	JMP          next6

six:
	SUM6(sum6)
	STORE_DESCALED(Z0, Z1, Z2, Z3)
	STORE_DESCALED(Z4, Z5, Z6, Z7)
	STORE_DESCALED(Z8, Z9, Z10, Z11)
	STORE_DESCALED(Z12, Z13, Z14, Z15)
	STORE_DESCALED(Z16, Z17, Z18, Z19)
	STORE_DESCALED(Z20, Z21, Z22, Z23)

next6:
	SUBQ $6, R14
	JGE  six
	ADDQ $6, R14
	JZ   done

one:
	SUM1(sum1)
	STORE_DESCALED(Z0, Z1, Z2, Z3)
	DECQ R14
	JNZ  one

done:
	VZEROUPPER
	RET

// 65536.0
DATA limit<>+0(SB)/4, $0x47800000
GLOBL limit<>(SB), RODATA|NOPTR, $4

// VPACKSSDW packs the 128-bit quarters of two registers in turns: these are the
// places of the first one's, then of the second one's.
DATA quarters<>+0(SB)/8, $0
DATA quarters<>+8(SB)/8, $2
DATA quarters<>+16(SB)/8, $4
DATA quarters<>+24(SB)/8, $6
DATA quarters<>+32(SB)/8, $1
DATA quarters<>+40(SB)/8, $3
DATA quarters<>+48(SB)/8, $5
DATA quarters<>+56(SB)/8, $7
GLOBL quarters<>(SB), RODATA|NOPTR, $64
