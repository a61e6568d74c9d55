package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Choices of open objects of which several may fit at once: nothing of such a value is lost. */
class OverlappingTest {
  private static final ClassLoader CLASSES =
      Compiler.compile(Contracts.java(Contracts.ofTopic("overlapping-choice"), "overlapping"));
  private static final Codec PERSONS = new Codec(CLASSES, "overlapping.Persons");

  private static Object contact(String document) {
    return Codec.call(PERSONS.decode(document), "contact");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'contact':{'email':'a@b.example'}}",
        "{'contact':{'phone':'123'}}",
        "{'contact':{'email':'a@b.example','phone':'123','hours':'9-5'}}",
        "{'contact':{'phone':'123'},'places':[{'at':{'street':'s'}},'here',{'since':1},{'at':{'city':'c1'}}]}",
        "{'contact':{'phone':'123'},'places':[{'at':{'street':'s','city':'c1'},'since':1}]}",
        "{'contact':{'email':'a@b.example','phone':'123','hours':'9-5','company':'c'}}",
        "{'contact':{'phone':'123'},'places':[{'at':{'street':'s'},'since':1}],'pet':{'kind':'dog','tricks':3}}"
      })
  void whatFitsSeveralOptionsComesBackWhole(String document) throws Exception {
    String json = document.replace('\'', '"');
    Object value = PERSONS.decode(json);

    assertThat(Json.read(PERSONS.encode(value))).isEqualTo(Json.read(json));
    JsonMapper jackson = JsonMapper.shared();
    assertThat(jackson.valueToTree(value).toString())
        .satisfies(t -> assertThat(Json.read(t)).isEqualTo(Json.read(json)));
    assertThat(jackson.readValue(json, value.getClass())).isEqualTo(value);
  }

  @Test
  void whatTheFirstOptionHoldsIsThatOption() {
    assertThat(contact("{\"contact\":{\"email\":\"a@b.example\",\"other\":1}}")
            .getClass()
            .getSimpleName())
        .isEqualTo("Email");
    assertThat(contact("{\"contact\":{\"email\":\"a@b.example\",\"phone\":\"12\"}}")
            .getClass()
            .getSimpleName())
        .isEqualTo("Email");
  }

  @Test
  void severalOptionsAreTypedEachByItself() {
    Object several = contact("{\"contact\":{\"email\":\"a@b.example\",\"phone\":\"123\"}}");

    assertThat(several.getClass().getSimpleName()).isEqualTo("Several");
    assertThat((List<?>) Codec.call(several, "options"))
        .extracting(o -> o.getClass().getSimpleName())
        .containsExactly("Email", "Phone");
    assertThatThrownBy(() -> several
            .getClass()
            .getConstructor(List.class)
            .newInstance(List.of(((List<?>) Codec.call(several, "options")).get(0))))
        .hasRootCauseMessage("a value of several options needs at least two");
  }

  @Test
  void anOptionThatSaysAllThatTheOthersSayStandsForThem() {
    Object card =
        contact("{\"contact\":{\"email\":\"a@b.example\",\"phone\":\"123\",\"company\":\"c\"}}");

    assertThat(card.getClass().getSimpleName()).isEqualTo("Card");
  }

  @Test
  void anOptionThatOthersSayTogetherIsLeftOutOnlyWhereOneOfThemSaysAllOfIt() {
    Object several = contact(
        "{\"contact\":{\"email\":\"a@b.example\",\"phone\":\"123\",\"hours\":\"9-5\",\"company\":\"c\"}}");

    assertThat((List<?>) Codec.call(several, "options"))
        .extracting(o -> o.getClass().getSimpleName())
        .containsExactly("Phone", "Card");
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatFitsSeveralOptionsLevelForLevelTakesNoTwiceAsLongPerLevel() {
    String family = "{\"mother\":\"m\",\"father\":\"f\"}";
    String refused = "{\"mother\":1}";
    for (int level = 0; level < 100; level++) {
      family = "{\"mother\":\"m\",\"child\":" + family + ",\"father\":\"f\"}";
      refused = "{\"mother\":\"m\",\"child\":" + refused + ",\"father\":\"f\"}";
    }
    String whole = "{\"contact\":{\"phone\":\"123\"},\"family\":%s}";

    String document = whole.formatted(family);
    assertThat(Json.read(PERSONS.encode(PERSONS.decode(document)))).isEqualTo(Json.read(document));
    assertThat(PERSONS.refusedFromText(whole.formatted(refused))).isPresent();
  }
}
