package dev.holdfast.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryStringTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                            | {}
        a                             | {"a":""}
        a=1&b=2                       | {"a":"1","b":"2"}
        a=1&a=2                       | {"a":"2"}
        a[x]=1&a[y]=2                 | {"a":{"x":"1","y":"2"}}
        a[]=1&a[]=2                   | {"a":{"0":"1","1":"2"}}
        a[1]=1&a[]=2                  | {"a":{"1":"1","2":"2"}}
        a[0][b][]=1                   | {"a":{"0":{"b":{"0":"1"}}}}
        a=1&a[x]=2                    | {"a":{"x":"2"}}
        a[x]=1&a=2                    | {"a":"2"}
        a[x][y]=1&a[x]=2              | {"a":{"x":"2"}}
        a[=1                          | {"a[":"1"}
        a]=1                          | {"a]":"1"}
        [a]=1                         | {"[a]":"1"}
        a[x]y[z]=1                    | {"a":{"x":"1"}}
        a[x[y]=1                      | {"a":{"x[y":"1"}}
        a%5Bx%5D=1                    | {"a":{"x":"1"}}
        %61=%31+%2B                   | {"a":"1 +"}
        a=b=c                         | {"a":"b=c"}
        &a=1&                        | {"a":"1"}
        """)
    void brackets_make_a_tree(String query, String tree) {
        assertThat(QueryString.parse(query)).hasToString(tree);
    }

    @ParameterizedTest
    @CsvSource({"30, 31", "31, 32", "32, 32", "10000, 32"})
    void it_grows_no_deeper_than_32(int brackets, int depth) {
        var tree = QueryString.parse("a" + "[x]".repeat(brackets) + "=1").toString();
        assertThat(tree.chars().filter(c -> c == '{').count()).isEqualTo(depth);
    }
}
