//! Foreign markup and what is left of it.
//! Each row of `foreign` that real lessons use is met here.

use crate::syntax::shape::shape;

#[test]
fn components_and_imports_of_mdx() {
    assert_eq!(shape("import X from \"./x\";\n\n# A[[anchor-a]]\n\n<Youtube id=\"x\"/>\n\nB"), "h1(A)#anchor-a p(B)");
    assert_eq!(shape("<Tip>\n\n💡 *Nhớ* điều này.\n\n</Tip>\nC"), "tip[p(💡 *Nhớ* điều này.)] p(C)");
    assert_eq!(shape("<Tip warning={true}>\nNóng!\n</Tip>"), "warning[p(Nóng!)]");
    assert_eq!(shape("A <Note title=\"Chú ý\">trong dòng</Note> B"), "p(A) note:Chú ý[p(trong dòng)] p(B)");
    assert_eq!(shape("{#if fw === 'pt'}\nA\n{:else}\nB\n{/if}\n{/* ẩn */}\nC"), "p(A) p(B) p(C)");
    assert_eq!(
        shape("<CourseFloatingBanner chapter={2}\n  notebooks={[\n    {label: \"a\", value: \">\"},\n  ]} />\n\nA"),
        "p(A)"
    );
    assert_eq!(shape("<Tabs>\n<Tab name=\"a\">\n- x\n</Tab>\n</Tabs>"), "ul[p(x)]");
    assert_eq!(shape("Thay <SSID> và <your name> bằng `<ID>`."), "p(Thay <SSID> và <your name> bằng `<ID>`.)");
}

#[test]
fn a_question_component_is_a_quiz_with_the_text_before_it() {
    let text = "## Ôn\n\nĐọc.\n\n### 1. Câu nào?\n\n<Question\n\tchoices={[\n\t\t{\n\t\t\ttext: \"Câu <code>a</code>\",\n\
                \t\t\texplain:\n\t\t\t\t'Vì \"thế\"',\n\t\t\tcorrect: true\n\t\t},\n\t\t{ text: 'b' },\n\t]}\n/>\n\nHết";
    assert_eq!(shape(text), "h2(Ôn) p(Đọc.) quiz:single[p(1. Câu nào?)] p(Hết)");
    assert_eq!(shape("Câu nào?\n\n- ( ) a\n- (x) b\n\nHết"), "quiz:single[p(Câu nào?)] p(Hết)");
}

#[test]
fn directives_between_dashes() {
    let text = "--- task ---\n\nLàm **ngay**.\n\n--- /task ---\n\n--- collapse ---\n---\ntitle: Không có pin\n---\n\nDùng USB.\n\n--- /collapse ---";
    assert_eq!(shape(text), "procedure[p(Làm **ngay**.)] note:Không có pin[p(Dùng USB.)]");
    let text = "--- code ---\n---\nlanguage: python\nfilename: a.py\n---\nx = 1\n--- /code ---\n\nA";
    assert_eq!(shape(text), "code:python(x = 1) p(A)");
    let text = "--- question ---\n---\nlegend: 1/3\n---\nA?\n--- choices ---\n- ( ) a\n  --- feedback ---\n  Sai\n  --- /feedback ---\n- (x) b\n--- /choices ---\n--- /question ---";
    assert_eq!(shape(text), "quiz:single[p(A?)]");
    assert_eq!(shape("\\--- task ---\n\nA\n\n\\--- /task ---"), "procedure[p(A)]");
    assert_eq!(shape("A\n\n---\n\nB"), "p(A) rule p(B)");
}

#[test]
fn roles_are_anchors_references_or_nothing() {
    let text = "# Đạo hàm\n:label:`sec_d`\n\n![Đồ thị.](a.svg)\n:width:`400px`\n:label:`fig_a`\n\n$$x$$\n:eqlabel:`eq_x`\n\n\
                Xem :numref:`sec_d`, :numref:`fig_a`, :eqref:`eq_x` :cite:`A.2000`. Và :numref:`sec_k`: hết.";
    assert_eq!(
        shape(text),
        "h1(Đạo hàm)#sec_d fig(a.svg, Đồ thị.)#fig_a math(x)#eq_x \
         p(Xem <Đạo hàm>(#sec_d), <Đồ thị.>(#fig_a), <(1)>(#eq_x). Và : hết.)"
    );
    assert_eq!(shape(":begin_tab:`mxnet`\n[D](u)\n:end_tab:"), "p(<D>(u))");
    assert_eq!(shape("Lúc 8:30: `a` :func:`b`"), "p(Lúc 8:30: `a` `b`)");
    assert_eq!(shape("```{.python .input n=5}\nx\n```\n\n```toc\n:maxdepth: 2\n```"), "code:python(x)");
}

#[test]
fn braces_after_links_and_lines() {
    assert_eq!(shape("[A](b){:target=\"_blank\"} và $x_{:,j}$ {c}."), "p(<A>(b) và $x_{:,j}$ {c}.)");
    assert_eq!(shape("A\n{: .big #k}\n\nB {.c}"), "p(A)#k p(B)");
}

#[test]
fn html_wrappers_vanish_and_inline_tags_have_equals() {
    assert_eq!(
        shape("<div align=\"center\">\n<p><img src=\"a.png\" alt=\"Sơ đồ\"></p>\n</div>\nB"),
        "fig(a.png, Sơ đồ) p(B)"
    );
    assert_eq!(shape("m<sup>2</sup>, H<sub>2</sub>O<br>x <b>y <i>z</i></b> <u>k</u>"), "p(m^2^, H_2_O↵x **y *z*** k)");
    assert_eq!(shape("<code>a</code> và <a href=\"u\">b</a>"), "p(`a` và <b>(u))");
    assert_eq!(shape("<details>\n<summary>Mở</summary>\n\n- a\n\n</details>"), "p(Mở) ul[p(a)]");
    assert_eq!(shape("<h2>Tên</h2>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"), "h2(Tên) ul[p(a); p(b)]");
    assert_eq!(shape("A\n<iframe src=\"u\"></iframe>\nB"), "p(A) html(<iframe src=\"u\"></iframe>) p(B)");
    assert_eq!(shape("<script>\nlet a = 1;\n\n</script>\nB"), "p(B)");
    assert_eq!(shape("| a |\n|---|\n| x<br>y <img src=\"i.png\"> |"), "table(a/x↵y !<>(i.png))");
    assert_eq!(shape("- <img src=\"i.png\">\n- b"), "ul[fig(i.png, ); p(b)]");
    assert_eq!(shape("<p>A</p>\n<p>B</p>"), "p(A) p(B)");
}
