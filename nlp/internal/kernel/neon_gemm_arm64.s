#include "go_asm.h"
#include "textflag.h"
#include "neon_arm64.h"

// Rows times a panel of 16 outputs, four rows at a time and then one by one.
//
// SDOT multiplies the four activations of a 32-bit lane, which are the same in all
// lanes, by four weights of each of 4 outputs, and adds the products to 4 sums.
// It reads activations as signed, which they can be, having 7 bits.
//
//	V0-V15   sums; row r has V(4r) to V(4r+3)
//	V16-V19  weights of four inputs and 16 outputs; scratch
//	V20      activations of four inputs; scale of a row
//	V21      65536.0         V22  -65536.0
//	V23      all bits set to add to dst
//	V24-V27  scale           V28-V31  bias
//
//	R1  dst       R2  bytes to its next row
//	R4  a         R5-R7  the rows after it    R8  bytes to the next row
//	R10 weights   R11 weights of the next inputs
//	R12 inputs left                           R9  rows left
//	R13 initial   R16 rowScale                R14, R15, R17 scratch

#define LOAD_PANEL \
	MOVD p+0(FP), R0            \
	MOVD panel_dst(R0), R1      \
	MOVD panel_stride(R0), R2   \
	MOVD panel_a(R0), R4        \
	MOVD panel_inputs(R0), R8   \
	MOVD panel_rows(R0), R9     \
	MOVD panel_weights(R0), R10 \
	MOVD panel_initial(R0), R13

#define LOAD_SCALES \
	MOVD panel_scale(R0), R14                    \
	MOVD panel_bias(R0), R15                     \
	MOVD panel_rowScale(R0), R16                 \
	MOVD panel_add(R0), R17                      \
	VLD1 (R14), [V24.S4, V25.S4, V26.S4, V27.S4] \
	VLD1 (R15), [V28.S4, V29.S4, V30.S4, V31.S4] \
	VDUP R17, V23.D2                             \
	MOVD $0x47800000, R17                        \
	VDUP R17, V21.S4                             \
	MOVD $0xC7800000, R17                        \
	VDUP R17, V22.S4

// LOAD_WEIGHTS takes the weights of the next four inputs.
#define LOAD_WEIGHTS \
	VLD1.P 64(R11), [V16.B16, V17.B16, V18.B16, V19.B16]

// DOT adds the products of four inputs to the sums of a row, of which d is the
// first.
#define DOT(a, d) \
	VLD1R.P 4(a), [V20.S4] \
	SDOT(16, 20, d)        \
	SDOT(17, 20, d+1)      \
	SDOT(18, 20, d+2)      \
	SDOT(19, 20, d+3)

// SUM4 leaves the sums of four rows in V0-V15 and R4 at the row after them.
#define SUM4(loop) \
	VLD1 (R13), [V0.S4, V1.S4, V2.S4, V3.S4]     \
	VLD1 (R13), [V4.S4, V5.S4, V6.S4, V7.S4]     \
	VLD1 (R13), [V8.S4, V9.S4, V10.S4, V11.S4]   \
	VLD1 (R13), [V12.S4, V13.S4, V14.S4, V15.S4] \
	MOVD R10, R11                                \
	MOVD R8, R12                                 \
	ADD  R8, R4, R5                              \
	ADD  R8, R5, R6                              \
	ADD  R8, R6, R7                              \
loop: \
	LOAD_WEIGHTS                                 \
	DOT(R4, 0)                                   \
	DOT(R5, 4)                                   \
	DOT(R6, 8)                                   \
	DOT(R7, 12)                                  \
	SUBS $4, R12, R12                            \
	BNE  loop                                    \
	MOVD R7, R4

// SUM1 leaves the sums of one row in V0-V3 and R4 at the row after it.
#define SUM1(loop) \
	VLD1 (R13), [V0.S4, V1.S4, V2.S4, V3.S4] \
	MOVD R10, R11                            \
	MOVD R8, R12                             \
loop: \
	LOAD_WEIGHTS                             \
	DOT(R4, 0)                               \
	SUBS $4, R12, R12                        \
	BNE  loop

// DESCALE brings 4 sums down to integers that two bytes hold, or nearly so.
#define DESCALE(d, scale, bias) \
	SCVTF4S(d, d)       \
	FMUL4S(scale, d, d) \
	FMUL4S(20, d, d)    \
	FMIN4S(21, d, d)    \
	FMAX4S(22, d, d)    \
	FCVTNS4S(d, d)      \
	ADD4S(bias, d, d)

// STORE_DESCALED writes the values of a row, of whose sums d is the first, or
// adds them to what is there.
#define STORE_DESCALED(d) \
	VLD1R.P 4(R16), [V20.S4]          \
	DESCALE(d, 24, 28)                \
	DESCALE(d+1, 25, 29)              \
	DESCALE(d+2, 26, 30)              \
	DESCALE(d+3, 27, 31)              \
	VLD1    (R1), [V18.H8, V19.H8]    \
	VAND    V23.B16, V18.B16, V18.B16 \
	VAND    V23.B16, V19.B16, V19.B16 \
	SQXTN4H(d, 16)                    \
	SQXTN2_8H(d+1, 16)                \
	SQXTN4H(d+2, 17)                  \
	SQXTN2_8H(d+3, 17)                \
	SQADD8H(18, 16, 16)               \
	SQADD8H(19, 17, 17)               \
	VST1    [V16.H8, V17.H8], (R1)    \
	ADD     R2, R1, R1

// func gemmVector(p *panel)
TEXT ·gemmVector(SB), NOSPLIT, $0-8
	LOAD_PANEL
	B next4

four:
	SUM4(sum4)
	VST1 [V0.S4, V1.S4, V2.S4, V3.S4], (R1)
	ADD  R2, R1, R1
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R1)
	ADD  R2, R1, R1
	VST1 [V8.S4, V9.S4, V10.S4, V11.S4], (R1)
	ADD  R2, R1, R1
	VST1 [V12.S4, V13.S4, V14.S4, V15.S4], (R1)
	ADD  R2, R1, R1

next4:
	SUBS $4, R9, R9
	BGE  four
	ADDS $4, R9, R9
	BEQ  done

one:
	SUM1(sum1)
	VST1 [V0.S4, V1.S4, V2.S4, V3.S4], (R1)
	ADD  R2, R1, R1
	SUBS $1, R9, R9
	BNE  one

done:
	RET

// func linearVector(p *panel)
TEXT ·linearVector(SB), NOSPLIT, $0-8
	LOAD_PANEL
	LOAD_SCALES
	B next4

four:
	SUM4(sum4)
	STORE_DESCALED(0)
	STORE_DESCALED(4)
	STORE_DESCALED(8)
	STORE_DESCALED(12)

next4:
	SUBS $4, R9, R9
	BGE  four
	ADDS $4, R9, R9
	BEQ  done

one:
	SUM1(sum1)
	STORE_DESCALED(0)
	SUBS $1, R9, R9
	BNE  one

done:
	RET
