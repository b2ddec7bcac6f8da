#include "go_asm.h"
#include "textflag.h"
#include "avx512_amd64.h"

// 32 outputs.

// INITIAL begins the sums of a row.
#define INITIAL(z0, z1) \
	VMOVDQU32 0(R11), z0 \
	VMOVDQU32 64(R11), z1

// LOAD_WEIGHTS takes the weights of the next four inputs.
#define LOAD_WEIGHTS \
	VMOVDQU32 0(R9), Z24  \
	VMOVDQU32 64(R9), Z25 \
	ADDQ      $128, R9

// DOT adds the products of four inputs to the sums of a row.
#define DOT(a, z0, z1) \
	VPBROADCASTD a, Z28       \
	VPDPBUSD     Z24, Z28, z0 \
	VPDPBUSD     Z25, Z28, z1

// SUM6 leaves the sums of six rows in Z0-Z23.
#define SUM6(loop) \
	INITIAL(Z0, Z1)           \
	INITIAL(Z4, Z5)           \
	INITIAL(Z8, Z9)           \
	INITIAL(Z12, Z13)         \
	INITIAL(Z16, Z17)         \
	INITIAL(Z20, Z21)         \
	START6                    \
loop: \
	LOAD_WEIGHTS              \
	DOT((SI), Z0, Z1)         \
	DOT((SI)(BX*1), Z4, Z5)   \
	DOT((SI)(BX*2), Z8, Z9)   \
	DOT((R8), Z12, Z13)       \
	DOT((R8)(BX*1), Z16, Z17) \
	DOT((R8)(BX*2), Z20, Z21) \
	NEXT6(loop)

// SUM1 leaves the sums of one row in Z0-Z1.
#define SUM1(loop) \
	INITIAL(Z0, Z1)   \
	START1            \
loop: \
	LOAD_WEIGHTS      \
	DOT((SI), Z0, Z1) \
	NEXT1(loop)

// STORE writes the sums of a row.
#define STORE(z0, z1) \
	VMOVDQU32 z0, K1, 0(DI)  \
	VMOVDQU32 z1, K2, 64(DI) \
	ADDQ      R10, DI

// STORE_DESCALED writes the values of a row, or adds them to what is there.
#define STORE_DESCALED(z0, z1) \
	DESCALE(z0, 0)             \
	DESCALE(z1, 64)            \
	VMOVDQU16.Z 0(DI), K5, Z28 \
	VPACKSSDW   z1, z0, z0     \
	VPERMQ      z0, Z31, z0    \
	VPADDSW     Z28, z0, z0    \
	VMOVDQU16   z0, K1, 0(DI)  \
	ADDQ        R10, DI        \
	ADDQ        $4, AX

// func gemm32AVX512(p *panel)
TEXT ·gemm32AVX512(SB), NOSPLIT, $0-8
	LOAD_PANEL
	JMP next6

six:
	SUM6(sum6)
	STORE(Z0, Z1)
	STORE(Z4, Z5)
	STORE(Z8, Z9)
	STORE(Z12, Z13)
	STORE(Z16, Z17)
	STORE(Z20, Z21)

next6:
	SUBQ $6, R14
	JGE  six
	ADDQ $6, R14
	JZ   done

one:
	SUM1(sum1)
	STORE(Z0, Z1)
	DECQ R14
	JNZ  one

done:
	VZEROUPPER
	RET

// func linear32AVX512(p *panel)
TEXT ·linear32AVX512(SB), NOSPLIT, $0-8
	LOAD_PANEL
	LOAD_CONSTANTS
	JMP next6

six:
	SUM6(sum6)
	STORE_DESCALED(Z0, Z1)
	STORE_DESCALED(Z4, Z5)
	STORE_DESCALED(Z8, Z9)
	STORE_DESCALED(Z12, Z13)
	STORE_DESCALED(Z16, Z17)
	STORE_DESCALED(Z20, Z21)

next6:
	SUBQ $6, R14
	JGE  six
	ADDQ $6, R14
	JZ   done

one:
	SUM1(sum1)
	STORE_DESCALED(Z0, Z1)
	DECQ R14
	JNZ  one

done:
	VZEROUPPER
	RET
