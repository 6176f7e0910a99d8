package org.qunzhi.standalone.planted.plan.drawing;

import org.qunzhi.platform.Refusal;
import org.springframework.context.ApplicationContext;

/** Its sentences are in no file. */
sealed interface DrawingRefusal extends Refusal {

    record NotDrawn(ApplicationContext context) implements DrawingRefusal {
        @Override
        public String code() {
            return "drawing.not-drawn";
        }
    }
}
