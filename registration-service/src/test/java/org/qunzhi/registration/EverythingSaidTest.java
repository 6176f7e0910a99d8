package org.qunzhi.registration;

import org.junit.jupiter.api.Test;
import org.qunzhi.platform.web.Sentences;
import org.qunzhi.registration.circle.CircleRefusal;
import org.qunzhi.registration.topic.TopicRefusal;

class EverythingSaidTest {
    @Test
    void every_refusal_has_a_sentence_in_chinese_and_in_english() {
        Sentences.complete(CircleRefusal.class, "registration");
        Sentences.complete(TopicRefusal.class, "registration");
    }
}
