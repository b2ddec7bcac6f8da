// MEASURE goes through the CX values at SI, a multiple of 16, and leaves their largest
// magnitude in AX, the sum of their squares in X1, and in X0 what makes
// activations of them: 63 by that magnitude, or by 1 if it is 0.
//
// Two squares next to each other are added in 32 bits, without sign, and two such
// sums, low and high, lie in a quadword q. With Y1 the sum of the quadwords and
// Y2 that of their high halves, low + high is Y1 - Y2<<32 + Y2.
#define MEASURE(loop) \
	VPXOR        Y0, Y0, Y0     \
	VPXOR        Y1, Y1, Y1     \
	VPXOR        Y2, Y2, Y2     \
	MOVQ         SI, DX         \
	MOVQ         CX, BX         \
loop: \
	VMOVDQU      (DX), Y3       \
	VPABSW       Y3, Y4         \
	VPMAXUW      Y4, Y0, Y0     \
	VPMADDWD     Y3, Y3, Y3     \
	VPADDQ       Y3, Y1, Y1     \
	VPSRLQ       $32, Y3, Y3    \
	VPADDQ       Y3, Y2, Y2     \
	ADDQ         $32, DX        \
	SUBQ         $16, BX        \
	JNZ          loop           \
	VPSLLQ       $32, Y2, Y3    \
	VPSUBQ       Y3, Y1, Y1     \
	VPADDQ       Y2, Y1, Y1     \
	VEXTRACTI128 $1, Y1, X3     \
	VPADDQ       X3, X1, X1     \
	VPSRLDQ      $8, X1, X3     \
	VPADDQ       X3, X1, X1     \
	VEXTRACTI128 $1, Y0, X3     \
	VPMAXUW      X3, X0, X0     \
	VPCMPEQD     X3, X3, X3     \
	VPXOR        X3, X0, X0     \
	VPHMINPOSUW  X0, X0         \
	VPXOR        X3, X0, X0     \
	VPEXTRW      $0, X0, AX     \
	MOVL         $32767, BX     \
	CMPL         AX, BX         \
	CMOVLHI      BX, AX         \
	MOVL         $1, BX         \
	CMPL         AX, BX         \
	CMOVLHI      AX, BX         \
	VXORPS       X3, X3, X3     \
	VCVTSI2SSL   BX, X3, X3     \
	VMOVSS       most<>(SB), X0 \
	VDIVSS       X3, X0, X0

// the largest activation and that of 0, as float32 and as integer
DATA most<>+0(SB)/4, $63.0
GLOBL most<>(SB), RODATA|NOPTR, $4
DATA zero<>+0(SB)/4, $64
GLOBL zero<>(SB), RODATA|NOPTR, $4
