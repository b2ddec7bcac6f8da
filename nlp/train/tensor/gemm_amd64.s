#include "textflag.h"

// All three kernels compute C += A·B for four rows of C, with all strides in bytes:
//
//	SI R10 R11 R12  the four rows of A, advanced by R13 at each step
//	DI              a row of B, advanced by BX
//	DX              a row of C, advanced by R9
//	CX              the steps left
#define PROLOGUE \
	MOVQ steps+0(FP), CX \
	MOVQ a+8(FP), SI \
	MOVQ aRow+16(FP), R8 \
	MOVQ aStep+24(FP), R13 \
	MOVQ b+32(FP), DI \
	MOVQ bStep+40(FP), BX \
	MOVQ c+48(FP), DX \
	MOVQ cRow+56(FP), R9 \
	LEAQ (SI)(R8*1), R10 \
	LEAQ (SI)(R8*2), R11 \
	LEAQ (R10)(R8*2), R12 \
	MOVQ DX, AX

#define ADVANCE \
	ADDQ R13, SI \
	ADDQ R13, R10 \
	ADDQ R13, R11 \
	ADDQ R13, R12 \
	ADDQ BX, DI

#define LOAD64(r0, r1, r2, r3) \
	VMOVUPS (AX), r0 \
	VMOVUPS 64(AX), r1 \
	VMOVUPS 128(AX), r2 \
	VMOVUPS 192(AX), r3 \
	ADDQ R9, AX

#define STORE64(r0, r1, r2, r3) \
	VMOVUPS r0, (DX) \
	VMOVUPS r1, 64(DX) \
	VMOVUPS r2, 128(DX) \
	VMOVUPS r3, 192(DX) \
	ADDQ R9, DX

#define FMA64(a, r0, r1, r2, r3) \
	VBROADCASTSS (a), Z20 \
	VFMADD231PS Z16, Z20, r0 \
	VFMADD231PS Z17, Z20, r1 \
	VFMADD231PS Z18, Z20, r2 \
	VFMADD231PS Z19, Z20, r3

// func fma4x64(steps int, a *float32, aRow, aStep int, b *float32, bStep int, c *float32, cRow int)
TEXT ·fma4x64(SB), NOSPLIT, $0-64
	PROLOGUE
	LOAD64(Z0, Z1, Z2, Z3)
	LOAD64(Z4, Z5, Z6, Z7)
	LOAD64(Z8, Z9, Z10, Z11)
	LOAD64(Z12, Z13, Z14, Z15)
loop:
	VMOVUPS (DI), Z16
	VMOVUPS 64(DI), Z17
	VMOVUPS 128(DI), Z18
	VMOVUPS 192(DI), Z19
	FMA64(SI, Z0, Z1, Z2, Z3)
	FMA64(R10, Z4, Z5, Z6, Z7)
	FMA64(R11, Z8, Z9, Z10, Z11)
	FMA64(R12, Z12, Z13, Z14, Z15)
	ADVANCE
	DECQ CX
	JNZ loop
	STORE64(Z0, Z1, Z2, Z3)
	STORE64(Z4, Z5, Z6, Z7)
	STORE64(Z8, Z9, Z10, Z11)
	STORE64(Z12, Z13, Z14, Z15)
	VZEROUPPER
	RET

#define LOAD24(r0, r1, r2) \
	VMOVUPS (AX), r0 \
	VMOVUPS 32(AX), r1 \
	VMOVUPS 64(AX), r2 \
	ADDQ R9, AX

#define STORE24(r0, r1, r2) \
	VMOVUPS r0, (DX) \
	VMOVUPS r1, 32(DX) \
	VMOVUPS r2, 64(DX) \
	ADDQ R9, DX

#define FMA24(a, r0, r1, r2) \
	VBROADCASTSS (a), Y15 \
	VFMADD231PS Y12, Y15, r0 \
	VFMADD231PS Y13, Y15, r1 \
	VFMADD231PS Y14, Y15, r2

// func fma4x24(steps int, a *float32, aRow, aStep int, b *float32, bStep int, c *float32, cRow int)
TEXT ·fma4x24(SB), NOSPLIT, $0-64
	PROLOGUE
	LOAD24(Y0, Y1, Y2)
	LOAD24(Y3, Y4, Y5)
	LOAD24(Y6, Y7, Y8)
	LOAD24(Y9, Y10, Y11)
loop:
	VMOVUPS (DI), Y12
	VMOVUPS 32(DI), Y13
	VMOVUPS 64(DI), Y14
	FMA24(SI, Y0, Y1, Y2)
	FMA24(R10, Y3, Y4, Y5)
	FMA24(R11, Y6, Y7, Y8)
	FMA24(R12, Y9, Y10, Y11)
	ADVANCE
	DECQ CX
	JNZ loop
	STORE24(Y0, Y1, Y2)
	STORE24(Y3, Y4, Y5)
	STORE24(Y6, Y7, Y8)
	STORE24(Y9, Y10, Y11)
	VZEROUPPER
	RET

#define LOAD16(r0, r1) \
	VMOVUPS (AX), r0 \
	VMOVUPS 32(AX), r1 \
	ADDQ R9, AX

#define STORE16(r0, r1) \
	VMOVUPS r0, (DX) \
	VMOVUPS r1, 32(DX) \
	ADDQ R9, DX

#define FMA16(a, r0, r1) \
	VBROADCASTSS (a), Y10 \
	VFMADD231PS Y8, Y10, r0 \
	VFMADD231PS Y9, Y10, r1

// func fma4x16(steps int, a *float32, aRow, aStep int, b *float32, bStep int, c *float32, cRow int)
TEXT ·fma4x16(SB), NOSPLIT, $0-64
	PROLOGUE
	LOAD16(Y0, Y1)
	LOAD16(Y2, Y3)
	LOAD16(Y4, Y5)
	LOAD16(Y6, Y7)
loop:
	VMOVUPS (DI), Y8
	VMOVUPS 32(DI), Y9
	FMA16(SI, Y0, Y1)
	FMA16(R10, Y2, Y3)
	FMA16(R11, Y4, Y5)
	FMA16(R12, Y6, Y7)
	ADVANCE
	DECQ CX
	JNZ loop
	STORE16(Y0, Y1)
	STORE16(Y2, Y3)
	STORE16(Y4, Y5)
	STORE16(Y6, Y7)
	VZEROUPPER
	RET

// func add(dst, src *float32, eights int)
TEXT ·add(SB), NOSPLIT, $0-24
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ eights+16(FP), CX
next:
	VMOVUPS (DI), Y0
	VADDPS (SI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	ADDQ $32, SI
	DECQ CX
	JNZ next
	VZEROUPPER
	RET
