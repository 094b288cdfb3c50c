package org.xuefa.localstack;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Locale;

/**
 * Makes this process the terminal's foreground group, so that Ctrl-C reaches it alone. Maven would otherwise get it too, end at
 * once and give the prompt back while the servers are still being stopped. Without a terminal nothing happens.
 */
@SuppressWarnings("restricted")
final class Terminal {

    private static final int STANDARD_INPUT = 0;
    private static final Terminal NONE = new Terminal(-1);

    private final int groupBefore;

    private Terminal(int groupBefore) {
        this.groupBefore = groupBefore;
    }

    static Terminal takeForeground() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows")) {
            return NONE;
        }
        try {
            var before = (int) function("tcgetpgrp", 1).invokeExact(STANDARD_INPUT);
            if (before < 0 || before != (int) function("getpgrp", 0).invokeExact()) {
                return NONE;
            }
            if ((int) function("setpgid", 2).invokeExact(0, 0) != 0) {
                return NONE;
            }
            var terminal = new Terminal(before);
            return set((int) ProcessHandle.current().pid()) ? terminal : NONE;
        } catch (Throwable unsupported) {
            return NONE;
        }
    }

    void giveBack() {
        if (groupBefore > 0) {
            try {
                set(groupBefore);
            } catch (Throwable gone) {
                // The terminal may have been closed.
            }
        }
    }

    /** A process in the background is stopped by SIGTTOU when it takes the terminal, unless it ignores that signal. */
    private static boolean set(int group) throws Throwable {
        var linker = Linker.nativeLinker();
        var signal = linker.downcallHandle(linker.defaultLookup().find("signal").orElseThrow(),
                FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        var ttou = 22;
        var before = (MemorySegment) signal.invokeExact(ttou, MemorySegment.ofAddress(1));
        var done = (int) function("tcsetpgrp", 2).invokeExact(STANDARD_INPUT, group) == 0;
        var restored = (MemorySegment) signal.invokeExact(ttou, before);
        return done && restored.address() >= 0;
    }

    private static MethodHandle function(String name, int arguments) {
        var linker = Linker.nativeLinker();
        var integers = new ValueLayout.OfInt[arguments];
        Arrays.fill(integers, ValueLayout.JAVA_INT);
        return linker.downcallHandle(linker.defaultLookup().find(name).orElseThrow(), FunctionDescriptor.of(ValueLayout.JAVA_INT, integers));
    }
}
