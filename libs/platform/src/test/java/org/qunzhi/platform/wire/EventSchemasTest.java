package org.qunzhi.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunzhi.contracts.Context;
import org.qunzhi.contracts.Protected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventSchemasTest {
    private static final JsonMapper JSON = JsonMapper.shared();
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

    @Test
    void a_personal_field_is_ciphertext_and_its_digest_and_says_whose_it_is_and_who_holds_it() {
        var schema = schema(Context.PLAN, "org.qunzhi.plan.person-registered.v1");

        assertThat(schema.get("properties").get("name"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                  "type": "object",
                                  "properties": {
                                    "_enc": {"type": "string"},
                                    "_sd": {"type": "string"}
                                  },
                                  "required": ["_enc", "_sd"],
                                  "x-personal": {"of": "person", "heldBy": "holder"}
                                }
                                """));
        assertThat(strings(schema.get("required"))).contains("name");
    }

    @Test
    void a_personal_field_that_may_be_absent_may_be_null() {
        var schema = schema(Context.PLAN, "org.qunzhi.plan.person-registered.v1");

        assertThat(strings(schema.get("required"))).doesNotContain("phone");
        var phone = schema.get("properties").get("phone");
        assertThat(phone.toString()).contains("\"null\"").contains("x-personal");
    }

    @Test
    void a_sealed_field_is_ciphertext_and_says_until_when() {
        var fields =
                schema(Context.REVIEW, "org.qunzhi.review.score-sheet-sealed.v1").get("properties");

        for (var field : List.of("marks", "comment")) {
            assertThat(fields.get(field).get("x-sealed"))
                    .isEqualTo(JSON.readTree("{\"until\": \"round\"}"));
            assertThat(strings(fields.get(field).get("required"))).containsExactly("_enc", "_sd");
        }
        assertThat(fields.get("seat").has("x-sealed")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Context.class)
    void a_field_is_described_as_ciphertext_where_the_contracts_protect_it_and_nowhere_else(
            Context context) {
        context.events()
                .forEach(
                        (name, event) -> {
                            var fields = schema(context, context.type(name, 1)).get("properties");
                            for (var component : event.getRecordComponents())
                                assertThat(
                                                fields.get(component.getName())
                                                        .toString()
                                                        .contains("_enc"))
                                        .as(name + "." + component.getName())
                                        .isEqualTo(component.getType() == Protected.class);
                        });
    }

    private JsonNode schema(Context context, String type) {
        return JsonMapper.shared().readTree(schemas.of(context).get(type));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
