package kernel

import "golang.org/x/sys/cpu"

func native() []Kernel {
	var kernels []Kernel
	x := cpu.X86
	if x.HasAVX2 && x.HasAVX512F && x.HasAVX512BW && x.HasAVX512VL && x.HasAVX512DQ && x.HasAVX512VNNI {
		kernels = append(kernels, Kernel{"AVX512VNNI", avx512{}})
	}
	if x.HasAVX2 {
		kernels = append(kernels, Kernel{"AVX2", vector{}})
	}
	return kernels
}
