package org.xuefa.reporting.domain;

/** The rates of R84 and the two that follow from them. */
public enum Measure {
    /** 参学率: who began to study, of those who should. */
    STARTED {
        @Override
        public Rate of(Counts counts) {
            return new Rate(counts.started(), counts.should());
        }
    },
    /** 完成率: who has the credits that the exam asks for, of those who should. */
    REACHED {
        @Override
        public Rate of(Counts counts) {
            return new Rate(counts.reached(), counts.should());
        }
    },
    /** 参考率: who handed in an exam, of those who should. */
    SAT {
        @Override
        public Rate of(Counts counts) {
            return new Rate(counts.sat(), counts.should());
        }
    },
    /** 及格率: who passed, of those who sat. */
    PASSED {
        @Override
        public Rate of(Counts counts) {
            return new Rate(counts.passed(), counts.sat());
        }
    },
    /** 优秀率: who was excellent, of those who sat. */
    EXCELLENT {
        @Override
        public Rate of(Counts counts) {
            return new Rate(counts.excellent(), counts.sat());
        }
    };

    public abstract Rate of(Counts counts);
}
