package org.qunzhi.award;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.web.Sentences;

class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contest.ContestRefusal",
                "entry.EntryRefusal",
                "awardlist.AwardListRefusal"
            })
    void every_refusal_can_be_said_in_chinese_and_in_english(String vocabulary) throws Exception {
        var refusals = Class.forName("org.qunzhi.award." + vocabulary);
        Sentences.complete(refusals.asSubclass(Refusal.class), "award");
    }
}
