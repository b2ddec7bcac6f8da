// Instructions of Advanced SIMD that the assembler has no names for, as words. As
// elsewhere in Go's assembly the destination comes last, here by its number:
// SQSUB8H(1, 2, 3) is SQSUB V3.8H, V2.8H, V1.8H. The fields are Rm at bit 16, Rn
// at 5, Rd at 0; the rest is the instruction, see the Arm Architecture Reference
// Manual, C7.2.

#define SDOT(m, n, d)      WORD $(0x4E809400 | (m)<<16 | (n)<<5 | (d))
#define ADD4S(m, n, d)     WORD $(0x4EA08400 | (m)<<16 | (n)<<5 | (d))
#define SUB8H(m, n, d)     WORD $(0x6E608400 | (m)<<16 | (n)<<5 | (d))
#define ADD8H(m, n, d)     WORD $(0x4E608400 | (m)<<16 | (n)<<5 | (d))
#define SQADD8H(m, n, d)   WORD $(0x4E600C00 | (m)<<16 | (n)<<5 | (d))
#define SQSUB8H(m, n, d)   WORD $(0x4E602C00 | (m)<<16 | (n)<<5 | (d))
#define MUL8H(m, n, d)     WORD $(0x4E609C00 | (m)<<16 | (n)<<5 | (d))
#define SQRDMULH(m, n, d)  WORD $(0x6E60B400 | (m)<<16 | (n)<<5 | (d))
#define SMULL(m, n, d)     WORD $(0x0E60C000 | (m)<<16 | (n)<<5 | (d))
#define SMULL2(m, n, d)    WORD $(0x4E60C000 | (m)<<16 | (n)<<5 | (d))
#define SMAX8H(m, n, d)    WORD $(0x4E606400 | (m)<<16 | (n)<<5 | (d))
#define SMAX16B(m, n, d)   WORD $(0x4E206400 | (m)<<16 | (n)<<5 | (d))
#define SMAX4S(m, n, d)    WORD $(0x4EA06400 | (m)<<16 | (n)<<5 | (d))
#define UMIN8H(m, n, d)    WORD $(0x6E606C00 | (m)<<16 | (n)<<5 | (d))
#define EOR16B(m, n, d)    WORD $(0x6E201C00 | (m)<<16 | (n)<<5 | (d))
#define FMUL4S(m, n, d)    WORD $(0x6E20DC00 | (m)<<16 | (n)<<5 | (d))
#define FMIN4S(m, n, d)    WORD $(0x4EA0F400 | (m)<<16 | (n)<<5 | (d))
#define FMAX4S(m, n, d)    WORD $(0x4E20F400 | (m)<<16 | (n)<<5 | (d))

#define ABS8H(n, d)        WORD $(0x4E60B800 | (n)<<5 | (d))
#define SCVTF4S(n, d)      WORD $(0x4E21D800 | (n)<<5 | (d))
#define FCVTNS4S(n, d)     WORD $(0x4E21A800 | (n)<<5 | (d))
#define UADALP2D(n, d)     WORD $(0x6EA06800 | (n)<<5 | (d))
#define UMAXV8H(n, d)      WORD $(0x6E70A800 | (n)<<5 | (d))
#define SMAXV8H(n, d)      WORD $(0x4E70A800 | (n)<<5 | (d))
#define SMAXV4S(n, d)      WORD $(0x4EB0A800 | (n)<<5 | (d))

// from wide to narrow, saturating, into the lower or the upper half; XTN truncates
#define SQXTN4H(n, d)      WORD $(0x0E614800 | (n)<<5 | (d))
#define SQXTN2_8H(n, d)    WORD $(0x4E614800 | (n)<<5 | (d))
#define SQXTN8B(n, d)      WORD $(0x0E214800 | (n)<<5 | (d))
#define SQXTN2_16B(n, d)   WORD $(0x4E214800 | (n)<<5 | (d))
#define XTN8B(n, d)        WORD $(0x0E212800 | (n)<<5 | (d))
#define XTN4H(n, d)        WORD $(0x0E612800 | (n)<<5 | (d))

// from the lower or the upper half to wide, with the sign
#define SXTL4S(n, d)       WORD $(0x0F10A400 | (n)<<5 | (d))
#define SXTL2_4S(n, d)     WORD $(0x4F10A400 | (n)<<5 | (d))
#define SXTL8H(n, d)       WORD $(0x0F08A400 | (n)<<5 | (d))
#define SXTL2_8H(n, d)     WORD $(0x4F08A400 | (n)<<5 | (d))

// to the right, with the sign, by 15 and by 4
#define SSHR8H_15(n, d)    WORD $(0x4F110400 | (n)<<5 | (d))
#define SSHR16B_4(n, d)    WORD $(0x4F0C0400 | (n)<<5 | (d))
