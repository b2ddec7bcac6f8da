#include "textflag.h"

// What the recurrence needs, in every lane.
#define CONSTANTS \
	VPCMPEQD Y15, Y15, Y15 \
	VPSRLD $1, Y15, Y15 \
	VBROADCASTSS numbers<>+0(SB), Y14 \
	VBROADCASTSS numbers<>+4(SB), Y13 \
	VBROADCASTSS numbers<>+8(SB), Y12 \
	VBROADCASTSS numbers<>+12(SB), Y11 \
	VBROADCASTSS numbers<>+16(SB), Y10 \
	VBROADCASTSS numbers<>+20(SB), Y9 \
	VBROADCASTSS numbers<>+24(SB), Y8

DATA numbers<>+0(SB)/4, $0x40800000  // 4
DATA numbers<>+4(SB)/4, $0xC0800000  // -4
DATA numbers<>+8(SB)/4, $0x41000000  // 8
DATA numbers<>+12(SB)/4, $0xC1000000 // -8
DATA numbers<>+16(SB)/4, $0x3F000000 // 1/2
DATA numbers<>+20(SB)/4, $0x3E800000 // 1/4
DATA numbers<>+24(SB)/4, $0x3D000000 // 1/32
GLOBL numbers<>(SB), RODATA, $28

// CLAMP puts x into [-8, 8].
#define CLAMP(x) \
	VMAXPS Y11, x, x \
	VMINPS Y12, x, x

// GATE sets g to the gate of x, which it puts into [-4, 4].
#define GATE(x, g) \
	VMAXPS Y13, x, x \
	VMINPS Y14, x, x \
	VANDPS Y15, x, g \
	VFNMADD213PS Y9, Y8, g \
	VFMADD213PS Y10, x, g

// SLOPE sets s to the slope of the gate of x, which lies in [-4, 4]; it overwrites x.
#define SLOPE(x, s) \
	VANDPS Y15, x, x \
	VADDPS Y8, Y8, s \
	VFNMADD213PS Y9, x, s

// INSIDE sets mask to all ones where |x| < 8; it overwrites x.
#define INSIDE(x, mask) \
	VANDPS Y15, x, x \
	VCMPPS $1, Y12, x, mask

// func stepForward(s, y, before, z, c, o *float32, eights int)
TEXT ·stepForward(SB), NOSPLIT, $0-56
	MOVQ s+0(FP), DI
	MOVQ y+8(FP), SI
	MOVQ before+16(FP), R8
	MOVQ z+24(FP), R9
	MOVQ c+32(FP), R10
	MOVQ o+40(FP), R11
	MOVQ eights+48(FP), CX
	CONSTANTS
	XORQ AX, AX
loop:
	VMOVUPS (R9)(AX*1), Y0
	GATE(Y0, Y1)
	VMOVUPS (R10)(AX*1), Y2
	CLAMP(Y2)
	VMOVUPS (R8)(AX*1), Y3
	VSUBPS Y3, Y2, Y2
	CLAMP(Y2)
	VFMADD231PS Y2, Y1, Y3
	VMOVUPS Y3, (DI)(AX*1)
	VMOVUPS (R11)(AX*1), Y4
	CLAMP(Y4)
	VMULPS Y4, Y3, Y3
	GATE(Y4, Y5)
	VMULPS Y5, Y3, Y3
	VMOVUPS Y3, (SI)(AX*1)
	ADDQ $32, AX
	DECQ CX
	JNZ loop
	VZEROUPPER
	RET

// func stepBack(carry, s, dy, before, z, c, o, dz, dc, do *float32, eights int)
TEXT ·stepBack(SB), NOSPLIT, $0-88
	MOVQ carry+0(FP), DI
	MOVQ s+8(FP), SI
	MOVQ dy+16(FP), DX
	MOVQ before+24(FP), R8
	MOVQ z+32(FP), R9
	MOVQ c+40(FP), R10
	MOVQ o+48(FP), R11
	MOVQ dz+56(FP), R12
	MOVQ dc+64(FP), R13
	MOVQ do+72(FP), BX
	MOVQ eights+80(FP), CX
	CONSTANTS
	XORQ AX, AX
loop:
	// The output: Y0 its gradient, Y2 o·Gate(o), Y3 the slope of that.
	VMOVUPS (DX)(AX*1), Y0
	VMOVUPS (R11)(AX*1), Y4
	VMOVAPS Y4, Y1
	INSIDE(Y1, Y6)
	CLAMP(Y4)
	VMOVAPS Y4, Y2
	VMOVAPS Y4, Y5
	GATE(Y4, Y1)
	SLOPE(Y4, Y3)
	VFMADD213PS Y1, Y5, Y3
	VMULPS Y1, Y2, Y2
	VMULPS (SI)(AX*1), Y0, Y1
	VMULPS Y3, Y1, Y1
	VANDPS Y6, Y1, Y1
	VADDPS (BX)(AX*1), Y1, Y1
	VMOVUPS Y1, (BX)(AX*1)

	// The state: Y0 its gradient, Y2 the gate, Y5 the step.
	VMOVUPS (DI)(AX*1), Y1
	VFMADD213PS Y1, Y2, Y0
	VMOVUPS (R10)(AX*1), Y4
	VMOVAPS Y4, Y1
	INSIDE(Y1, Y7)
	CLAMP(Y4)
	VSUBPS (R8)(AX*1), Y4, Y5
	VMOVAPS Y5, Y1
	INSIDE(Y1, Y6)
	CLAMP(Y5)
	VMOVUPS (R9)(AX*1), Y4
	GATE(Y4, Y2)
	SLOPE(Y4, Y3)
	VMULPS Y0, Y5, Y5
	VMULPS Y3, Y5, Y5
	VADDPS (R12)(AX*1), Y5, Y5
	VMOVUPS Y5, (R12)(AX*1)

	// The part of it that goes to the candidate is not carried on.
	VMULPS Y0, Y2, Y2
	VANDPS Y6, Y2, Y2
	VSUBPS Y2, Y0, Y0
	VMOVUPS Y0, (DI)(AX*1)
	VANDPS Y7, Y2, Y2
	VADDPS (R13)(AX*1), Y2, Y2
	VMOVUPS Y2, (R13)(AX*1)
	ADDQ $32, AX
	DECQ CX
	JNZ loop
	VZEROUPPER
	RET
