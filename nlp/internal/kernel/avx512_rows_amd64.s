#include "go_asm.h"
#include "textflag.h"
#include "measure_amd64.h"

// func quantizeAVX512(dst *uint8, x *int16, width, rows int, measures *Measure)
TEXT ·quantizeAVX512(SB), NOSPLIT, $0-40
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ width+16(FP), R8
	MOVQ rows+24(FP), R9
	MOVQ measures+32(FP), R10
	VPBROADCASTD zero<>(SB), Z5

next:
	MOVQ R8, CX
	MEASURE(measure)
	SUM_SQUARES
	LARGEST
	MOVW         AX, Measure_Largest(R10)
	VMOVQ        X1, Measure_Squares(R10)
	VBROADCASTSS X0, Z2

activate:
	VPMOVSXWD (SI), Z0
	VCVTDQ2PS Z0, Z0
	VMULPS    Z2, Z0, Z0
	VCVTPS2DQ Z0, Z0
	VPADDD    Z5, Z0, Z0
	VPMOVDB   Z0, (DI)
	ADDQ      $32, SI
	ADDQ      $16, DI
	SUBQ      $16, CX
	JNZ       activate
	ADDQ      $Measure__size, R10
	DECQ      R9
	JNZ       next
	VZEROUPPER
	RET
