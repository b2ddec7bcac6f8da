// What both ways to quantise a row begin with.

// MEASURE goes through the CX values at SI, a multiple of 16.
//
// Two squares next to each other are added in 32 bits, without sign, and two such
// sums, low and high, lie in a quadword.
//
//	Y0  largest magnitudes, unsigned
//	Y1  sums of quadwords
//	Y2  sums of the high halves of quadwords
#define MEASURE(loop) \
	VPXOR        Y0, Y0, Y0  \
	VPXOR        Y1, Y1, Y1  \
	VPXOR        Y2, Y2, Y2  \
	MOVQ         SI, DX      \
	MOVQ         CX, BX      \
loop: \
	VMOVDQU      (DX), Y3    \
	VPABSW       Y3, Y4      \
	VPMAXUW      Y4, Y0, Y0  \
	VPMADDWD     Y3, Y3, Y3  \
	VPADDQ       Y3, Y1, Y1  \
	VPSRLQ       $32, Y3, Y3 \
	VPADDQ       Y3, Y2, Y2  \
	ADDQ         $32, DX     \
	SUBQ         $16, BX     \
	JNZ          loop

// SUM_SQUARES leaves low + high, summed up, in X1: that is Y1 - Y2<<32 + Y2.
#define SUM_SQUARES \
	VPSLLQ       $32, Y2, Y3 \
	VPSUBQ       Y3, Y1, Y1  \
	VPADDQ       Y2, Y1, Y1  \
	VEXTRACTI128 $1, Y1, X3  \
	VPADDQ       X3, X1, X1  \
	VPSRLDQ      $8, X1, X3  \
	VPADDQ       X3, X1, X1

// LARGEST leaves the largest magnitude, 32767 at most, in AX, and in X0 what makes
// activations of the values: 63 by that magnitude, or by 1 if it is 0. The
// complement of the largest is the smallest, which there is an instruction for.
#define LARGEST \
	VEXTRACTI128 $1, Y0, X3     \
	VPMAXUW      X3, X0, X0     \
	VPCMPEQD     X3, X3, X3     \
	VPXOR        X3, X0, X0     \
	VPHMINPOSUW  X0, X0         \
	VPXOR        X3, X0, X0     \
	VPSRLW       $1, X3, X4     \
	VPMINUW      X4, X0, X0     \
	VPEXTRW      $0, X0, AX     \
	VPSRLW       $15, X3, X3    \
	VPMAXUW      X3, X0, X0     \
	VPMOVZXWD    X0, X3         \
	VCVTDQ2PS    X3, X3         \
	VMOVSS       most<>(SB), X0 \
	VDIVSS       X3, X0, X0

// the largest activation and that of 0, as float32 and as integer
DATA most<>+0(SB)/4, $63.0
GLOBL most<>(SB), RODATA|NOPTR, $4
DATA zero<>+0(SB)/4, $64
GLOBL zero<>(SB), RODATA|NOPTR, $4
