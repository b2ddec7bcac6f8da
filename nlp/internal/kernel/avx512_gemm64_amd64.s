#include "go_asm.h"
#include "textflag.h"
#include "avx512_amd64.h"

// 64 outputs.

// INITIAL begins the sums of a row.
#define INITIAL(z0, z1, z2, z3) \
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

// SUM6 leaves the sums of six rows in Z0-Z23.
#define SUM6(loop) \
	INITIAL(Z0, Z1, Z2, Z3)             \
	INITIAL(Z4, Z5, Z6, Z7)             \
	INITIAL(Z8, Z9, Z10, Z11)           \
	INITIAL(Z12, Z13, Z14, Z15)         \
	INITIAL(Z16, Z17, Z18, Z19)         \
	INITIAL(Z20, Z21, Z22, Z23)         \
	START6                              \
loop: \
	LOAD_WEIGHTS                        \
	DOT((SI), Z0, Z1, Z2, Z3)           \
	DOT((SI)(BX*1), Z4, Z5, Z6, Z7)     \
	DOT((SI)(BX*2), Z8, Z9, Z10, Z11)   \
	DOT((R8), Z12, Z13, Z14, Z15)       \
	DOT((R8)(BX*1), Z16, Z17, Z18, Z19) \
	DOT((R8)(BX*2), Z20, Z21, Z22, Z23) \
	NEXT6(loop)

// SUM1 leaves the sums of one row in Z0-Z3.
#define SUM1(loop) \
	INITIAL(Z0, Z1, Z2, Z3)   \
	START1                    \
loop: \
	LOAD_WEIGHTS              \
	DOT((SI), Z0, Z1, Z2, Z3) \
	NEXT1(loop)

// STORE writes the sums of a row.
#define STORE(z0, z1, z2, z3) \
	VMOVDQU32 z0, K1, 0(DI)   \
	VMOVDQU32 z1, K2, 64(DI)  \
	VMOVDQU32 z2, K3, 128(DI) \
	VMOVDQU32 z3, K4, 192(DI) \
	ADDQ      R10, DI

// STORE_DESCALED writes the values of a row, or adds them to what is there.
#define STORE_DESCALED(z0, z1, z2, z3) \
	DESCALE(z0, 0)              \
	DESCALE(z1, 64)             \
	DESCALE(z2, 128)            \
	DESCALE(z3, 192)            \
	VMOVDQU16.Z 0(DI), K5, Z28  \
	VMOVDQU16.Z 64(DI), K6, Z29 \
	VPACKSSDW   z1, z0, z0      \
	VPACKSSDW   z3, z2, z2      \
	VPERMQ      z0, Z31, z0     \
	VPERMQ      z2, Z31, z2     \
	VPADDSW     Z28, z0, z0     \
	VPADDSW     Z29, z2, z2     \
	VMOVDQU16   z0, K1, 0(DI)   \
	VMOVDQU16   z2, K3, 64(DI)  \
	ADDQ        R10, DI         \
	ADDQ        $4, AX

// func gemm64AVX512(p *panel)
TEXT ·gemm64AVX512(SB), NOSPLIT, $0-8
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

// func linear64AVX512(p *panel)
TEXT ·linear64AVX512(SB), NOSPLIT, $0-8
	LOAD_PANEL
	LOAD_CONSTANTS
	JMP next6

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
