package kernel

import "golang.org/x/sys/cpu"

func native() []Kernel {
	if !cpu.ARM64.HasASIMDDP {
		return nil
	}
	return []Kernel{{"NEON", vector{}}}
}
