package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunzhi.contracts.Context;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSchemasTest {
    private final EventSchemas schemas = new EventSchemas();

    @ParameterizedTest
    @EnumSource(Context.class)
    void every_event_has_a_schema_at_the_address_that_its_envelope_names(Context context) {
        var texts = schemas.of(context);

        assertThat(texts).hasSameSizeAs(context.events());
        texts.forEach(
                (type, text) -> {
                    var schema = JsonMapper.shared().readTree(text);
                    assertThat(schema.get("$schema").stringValue()).contains("2020-12");
                    assertThat(schema.get("$id").stringValue())
                            .isEqualTo("/schemas/" + type + ".json");
                });
    }

    @Test
    void a_schema_says_which_fields_there_are_of_which_form_and_which_may_be_absent() {
        var schema = schema(Context.REGISTRATION, "org.qunzhi.registration.topic-applied.v1");

        assertThat(strings(schema.get("required")))
                .contains("topic", "goal")
                .doesNotContain("unit");
        var fields = schema.get("properties");
        assertThat(fields.get("plannedFrom").get("format").stringValue()).isEqualTo("date");
        assertThat(strings(fields.get("type").get("enum"))).contains("INNOVATION");
    }

    @Test
    void points_by_item_are_whole_numbers() {
        var schema = schema(Context.REVIEW, "org.qunzhi.review.score-sheet-revealed.v1");

        var fields = schema.get("properties");
        assertThat(fields.get("total").get("type").stringValue()).isEqualTo("integer");
        var each = fields.get("points").get("additionalProperties");
        assertThat(each.get("type").stringValue()).isEqualTo("integer");
    }

    private JsonNode schema(Context context, String type) {
        return JsonMapper.shared().readTree(schemas.of(context).get(type));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
