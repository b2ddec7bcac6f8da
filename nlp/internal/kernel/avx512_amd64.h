// Rows times a panel of 64 or of 32 outputs, six rows at a time and then one by one.
//
// VPDPBUSD multiplies the four activations of a 32-bit lane, which are the same in
// all lanes, by four weights of each of 16 outputs, and adds the products to 16
// sums. Six rows by 64 outputs are 24 registers of sums, four of weights and one
// of activations; with 32 outputs half of those are used.
//
//	Z0-Z23   sums; row r has Z(4r) to Z(4r+3)
//	Z24-Z27  weights of four inputs and 64 outputs
//	Z28-Z29  activations of four inputs; scratch
//	Z30      65536.0
//	Z31      order of the eighths of a row after packing
//	K1-K4    outputs to write: bits 0-63, 16-63, 32-63, 48-63 of columns
//	K5-K6    outputs of dst to add to: bits 0-63, 32-63
//
//	DI  dst        R10  bytes to its next row
//	SI  a          BX   bytes to its next row      R8  a + 3 rows
//	DX  weights    R9   weights of the next inputs
//	CX  inputs left                                R14 rows left
//	R11 initial    R12  scale    R13  bias         AX  rowScale

#define LOAD_PANEL \
	MOVQ  p+0(FP), CX            \
	MOVQ  panel_dst(CX), DI      \
	MOVQ  panel_stride(CX), R10  \
	MOVQ  panel_a(CX), SI        \
	MOVQ  panel_inputs(CX), BX   \
	MOVQ  panel_rows(CX), R14    \
	MOVQ  panel_weights(CX), DX  \
	MOVQ  panel_initial(CX), R11 \
	MOVQ  panel_scale(CX), R12   \
	MOVQ  panel_bias(CX), R13    \
	MOVQ  panel_rowScale(CX), AX \
	KMOVQ panel_columns(CX), K1  \
	KSHIFTRQ $16, K1, K2         \
	KSHIFTRQ $32, K1, K3         \
	KSHIFTRQ $48, K1, K4         \
	KMOVQ panel_add(CX), K5      \
	KANDQ K1, K5, K5             \
	KSHIFTRQ $32, K5, K6

// LOAD_CONSTANTS is for STORE_DESCALED.
#define LOAD_CONSTANTS \
	VBROADCASTSS limit<>(SB), Z30 \
	VMOVDQU64    eighths<>(SB), Z31

// START6 sets out to sum up six rows, START1 one row.
#define START6 \
	MOVQ DX, R9         \
	MOVQ BX, CX         \
	LEAQ (SI)(BX*2), R8 \
	ADDQ BX, R8

#define START1 \
	MOVQ DX, R9 \
	MOVQ BX, CX

// NEXT6 goes on to the next four inputs of six rows, or with SI to the row after
// them, and NEXT1 the same with one row.
#define NEXT6(loop) \
	ADDQ $4, SI \
	ADDQ $4, R8 \
	SUBQ $4, CX \
	JNZ  loop   \
	LEAQ (R8)(BX*2), SI

#define NEXT1(loop) \
	ADDQ $4, SI \
	SUBQ $4, CX \
	JNZ  loop

// DESCALE brings 16 sums down to integers that two bytes hold, or nearly so.
// VRANGEPS takes the smaller magnitude, and the sign of the product.
#define DESCALE(z, offset) \
	VCVTDQ2PS   z, z              \
	VMULPS      offset(R12), z, z \
	VMULPS.BCST (AX), z, z        \
	VRANGEPS    $2, Z30, z, z     \
	VCVTPS2DQ   z, z              \
	VPADDD      offset(R13), z, z

// 65536.0
DATA limit<>+0(SB)/4, $0x47800000
GLOBL limit<>(SB), RODATA|NOPTR, $4

// VPACKSSDW packs four sums of one register and four of the other in turns: these are
// the places of the first one's, then of the second one's.
DATA eighths<>+0(SB)/8, $0
DATA eighths<>+8(SB)/8, $2
DATA eighths<>+16(SB)/8, $4
DATA eighths<>+24(SB)/8, $6
DATA eighths<>+32(SB)/8, $1
DATA eighths<>+40(SB)/8, $3
DATA eighths<>+48(SB)/8, $5
DATA eighths<>+56(SB)/8, $7
GLOBL eighths<>(SB), RODATA|NOPTR, $64
