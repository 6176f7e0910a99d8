package org.qunzhi.plan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunzhi.plan.annualplan.AnnualPlanRefusal;
import org.qunzhi.plan.appointment.AppointmentRefusal;
import org.qunzhi.plan.erasure.ErasureRefusal;
import org.qunzhi.plan.membership.MembershipRefusal;
import org.qunzhi.plan.organization.OrganizationRefusal;
import org.qunzhi.plan.person.PersonRefusal;
import org.qunzhi.platform.Refusal;
import org.qunzhi.platform.web.Sentences;

class SentencesOfPlanTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                OrganizationRefusal.class,
                MembershipRefusal.class,
                PersonRefusal.class,
                AppointmentRefusal.class,
                AnnualPlanRefusal.class,
                ErasureRefusal.class
            })
    void every_refusal_is_said_in_two_languages(Class<? extends Refusal> vocabulary) {
        Sentences.complete(vocabulary, "plan");
    }
}
