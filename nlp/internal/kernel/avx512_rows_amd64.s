#include "textflag.h"
#include "measure_amd64.h"

// func quantizeAVX512(dst *uint8, row *int16, n int) (largest int16, sumsq int64)
TEXT ·quantizeAVX512(SB), NOSPLIT, $0-40
	MOVQ row+8(FP), SI
	MOVQ n+16(FP), CX
	MEASURE(measure)
	SUM_SQUARES
	LARGEST
	MOVW  AX, largest+24(FP)
	VMOVQ X1, sumsq+32(FP)

	MOVQ         dst+0(FP), DI
	VBROADCASTSS X0, Z2
	VPBROADCASTD zero<>(SB), Z3

activate:
	VPMOVSXWD (SI), Z0
	VCVTDQ2PS Z0, Z0
	VMULPS    Z2, Z0, Z0
	VCVTPS2DQ Z0, Z0
	VPADDD    Z3, Z0, Z0
	VPMOVDB   Z0, (DI)
	ADDQ      $32, SI
	ADDQ      $16, DI
	SUBQ      $16, CX
	JNZ       activate
	VZEROUPPER
	RET
