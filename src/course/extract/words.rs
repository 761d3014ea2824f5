//! The closed classes by which candidates are cut, in English and in Vietnamese, and everyday words that are no terms.
//! Our own lists. A word that is missing here costs a candidate too many, never one too few.

use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

use crate::lang::normal::{SEPARATOR, key};

/// What an English word does to candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EnglishClass {
    Content,
    Sign,
    Determiner,
    Preposition,
    To,
    /// Pronouns and modal verbs.
    BeforeVerb,
    Be,
    Degree,
    Adverb,
    /// Everything else that cuts: conjunctions, numbers, everyday verbs and adjectives.
    Cut,
}

/// The class of an English word, by its key.
pub fn english_class(word: &str) -> EnglishClass {
    use EnglishClass::{Adverb, Content, Cut};
    if let Some(class) = ENGLISH.get(word) {
        return *class;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if !word.starts_with(char::is_alphabetic) || letters < 2 || word.contains('\'') {
        return Cut;
    }
    if word.ends_with("ly") && word.len() > 4 && !["family", "assembly", "anomaly", "supply"].contains(&word) {
        return Adverb;
    }
    Content
}

static ENGLISH: LazyLock<FxHashMap<&str, EnglishClass>> = LazyLock::new(|| {
    use EnglishClass::{Be, BeforeVerb, Cut, Degree, Determiner, Preposition, To};
    let lists = [
        (Cut, CUT),
        (Determiner, DETERMINERS),
        (Preposition, PREPOSITIONS),
        (BeforeVerb, BEFORE_VERBS),
        (Be, "am are be been being is was were become becomes became seem seems remain remains get gets"),
        (Degree, "very too so more most less least quite rather highly fairly extremely how as"),
        (To, "to"),
    ];
    lists.iter().flat_map(|(class, words)| words.split_whitespace().map(|word| (word, *class))).collect()
});

const DETERMINERS: &str = "a an the this that these those each every any some no its his her their our your my whose \
both all another either neither it them us me him itself themselves yourself";

const PREPOSITIONS: &str = "about above across after against along among around at before behind below beneath beside \
between beyond by despite down during except for from in inside into like near of off on onto out outside over per \
since through throughout toward towards under underneath until up upon via with within without versus vs";

const BEFORE_VERBS: &str = "i you he she we they who can could may might must shall should will would cannot can't don't \
doesn't didn't won't not never please always let let's i'll we'll you'll i'd we'd you'd they'll do does did";

/// Conjunctions, adverbs, number words; verbs and adjectives that are everyday words in any course.
const CUT: &str = "and or but nor if when while where whereas because although though unless whether than then thus hence \
therefore however moreover also just only even still yet again already now here there ever often sometimes usually once \
twice instead together away back apart soon later perhaps maybe indeed otherwise else what which why that's it's there's \
here's what's i'm we're you're they're i've we've you've etc eg ie e.g i.e cf et al \
one two three four five six seven eight nine ten eleven twelve hundred thousand million billion first second third fourth \
fifth last next previous following above-mentioned former latter half many much few several such other others same \
different own certain various similar enough whole entire several main good better best well bad worse worst new old \
big bigger biggest small smaller smallest large larger largest great greater little long longer short shorter easy easier \
hard harder simple simpler important useful possible impossible necessary available interesting common able likely \
unlikely sure true right wrong ready familiar nice particular specific general typical usual actual real current recent \
additional extra further full complete entire final early late today tomorrow yesterday tonight \
have has had having make makes made making use uses used using see sees saw seen seeing say says said saying go goes went \
gone going come comes came coming take takes took taken taking give gives gave given giving find finds found finding know \
knows knew known knowing think thinks thought thinking want wants wanted wanting look looks looked looking need needs \
needed needing try tries tried trying ask asks asked asking tell tells told telling show shows showed shown showing keep \
keeps kept keeping put puts putting let lets letting begin begins began begun beginning start starts started starting \
become becoming leave leaves left leaving mean means meant meaning allow allows allowed allowing provide provides provided \
providing include includes included including consider considers considered considering call calls called calling happen \
happens happened happening follow follows followed help helps helped helping learn learned learnt read reads write writes \
wrote written create creates created creating contain contains contained containing require requires required requiring \
define defines defined defining describe describes described describing add adds added adding apply applies applied \
applying choose chooses chose chosen choosing compare compares compared comparing compute computes computed get gets got \
getting gotten work works worked run runs ran turn turns turned turning move moves moved bring brings brought set sets \
setting explain explains explained denote denotes denoted obtain obtains obtained obtaining perform performs performed \
performing represent represents represented representing return returns returned returning implement implements \
implemented implementing build builds built building check checks checked checking open opens opened click clicks \
clicked select selects selected remember note notes noted notice noticed ensure ensures based depending depends depend \
related according corresponding due owing thanks so-called lot lots bit kind kinds sort sorts type types way ways thing \
things something anything everything nothing someone anyone everyone people person time times day days year years \
example examples instance case cases fact point reason reasons question questions answer answers problem problems idea \
ideas part parts number numbers chapter section sections exercise exercises figure page pages lesson lessons hour hours \
minute minutes moment place places side end course courses step steps rest result results want video videos link links \
yes ok okay hi hello thank figs fig eq ref";

/// What a Vietnamese word does to candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VietnameseClass {
    Content,
    /// Ends none and opens none (`không`, `có`).
    Inside,
    /// Opens none, but may end one (`ra` in `đầu ra`).
    Closing,
    Cut,
}

/// The class of a Vietnamese word, by its key with spaces.
pub fn vietnamese_class(word: &str) -> VietnameseClass {
    use VietnameseClass::{Content, Cut};
    if let Some(class) = VIETNAMESE.get(word) {
        return *class;
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    if word.starts_with(|c: char| c.is_ascii_digit()) || letters < 2 { Cut } else { Content }
}

static VIETNAMESE: LazyLock<FxHashMap<String, VietnameseClass>> = LazyLock::new(|| {
    use VietnameseClass::{Closing, Cut, Inside};
    let lists = [(Cut, VI_CUT), (Inside, VI_INSIDE), (Closing, VI_CLOSING)];
    let row = |word: &str| key(word, true).trim_end_matches(SEPARATOR).replace(SEPARATOR, " ");
    lists
        .iter()
        .flat_map(|(class, words)| words.split(',').map(move |word| (row(word.trim()), *class)))
        .filter(|(word, _)| !word.is_empty())
        .collect()
});

const VI_CLOSING: &str = "ra, vào, lên, xuống, trên, dưới, trong, ngoài, trước, sau, trái, phải, ngược, lại";

const VI_INSIDE: &str = "không, có, theo, bằng, hai, ba, bốn, một, nhiều, giữa, tới, đến, từ, về, qua, trên, để";

const VI_CUT: &str = "\
và, hoặc, hay, là, thì, mà, của, cho, với, khi, nếu, vì, bởi, do, nên, như, này, đó, kia, ấy, các, những, mỗi, mọi, \
rất, quá, hơn, nhất, cũng, vẫn, đều, đã, đang, sẽ, sắp, chưa, chẳng, được, bị, cần, có thể, không thể, hãy, đừng, ta, \
tôi, chúng ta, chúng tôi, bạn, họ, nó, chúng, mình, ai, gì, nào, sao, đâu, thế, vậy, ở, tại, đi, rồi, nữa, thôi, chỉ, \
còn, cả, tất cả, ít, vài, năm, sáu, bảy, tám, chín, mười, trăm, nghìn, triệu, tỷ, đây, đấy, nhưng, tuy, tuy nhiên, \
mặc dù, dù, bởi vì, vì vậy, vì thế, do đó, do vậy, nếu như, khiến, nhằm, trừ, ngoài ra, hơn nữa, ví dụ, chẳng hạn, \
đồng thời, đối với, thông qua, bao gồm, gồm, sử dụng, dùng, thực hiện, làm, tạo, tạo ra, đưa, lấy, giúp, cho phép, \
cung cấp, xem, xem xét, thấy, biết, hiểu, nói, gọi, viết, đọc, tìm, tìm hiểu, muốn, thử, bắt đầu, kết thúc, trở thành, \
trở nên, trở lại, tiếp theo, tiếp tục, sau đó, trước đó, đầu tiên, cuối cùng, thứ, lần, khác, khác nhau, giống, giống \
nhau, cùng, cùng nhau, mới, tốt, quan trọng, cần thiết, phù hợp, dễ, dễ dàng, khó, lớn, nhỏ, cao, thấp, nhanh, chậm, đủ, \
đúng, sai, luôn, luôn luôn, thường, thông thường, đôi khi, bây giờ, hiện nay, hiện tại, ngay, ngay cả, thậm chí, gần, \
gần như, hầu hết, hầu như, một số, một chút, một vài, một cách, nhau, riêng, chung, chính, chủ yếu, cụ thể, đặc biệt, \
thực tế, thực sự, thật sự, rõ ràng, đơn giản, phần, phần này, mục, chương, bài, bài học, trường hợp, điều, việc, sự, \
cách, cái, chiếc, thứ hai, thứ ba, số lượng, loại, kiểu, dạng, câu hỏi, vấn đề, ý tưởng, lý do, kết quả, bước, dựa, \
dựa trên, tùy, phụ thuộc, liên quan, tương ứng, tương tự, theo đó, nghĩa, có nghĩa, nghĩa là, tức là, tức, gọi là, được \
gọi, xảy ra, diễn ra, xuất hiện, tồn tại, yêu cầu, đòi hỏi, mong muốn, đảm bảo, bảo đảm, chú ý, lưu ý, nhớ, kiểm tra, \
chọn, lựa chọn, thêm, bổ sung, giảm, tăng, thay, thay vì, thay đổi, mang, đem, giữ, để lại, dành, so, so với, cho đến, \
cho tới, kể, kể cả, trở đi, cho rằng, rằng, xung quanh, bên, bên trong, bên ngoài, bên cạnh, phía, phía trên, phía dưới, \
ngày, giờ, phút, tháng, hôm nay, người, mọi người, người ta, trong khi, trong đó, sau khi, trước khi, cho biết, chứa, \
nằm, đặt, thuộc, định nghĩa, mô tả, trình bày, giới thiệu, thảo luận, tính toán, khá, khá là, vô cùng, hoàn toàn, bất \
kỳ, bất cứ, bao nhiêu, thế nào, như thế nào, tại sao, vì sao, là gì, dưới đây, sau đây, trên đây, ở đây, nơi, cứ, thật, \
xin, cảm ơn, vâng, ạ, nhé, nhỉ, à, ừ, ôi, mấy, chút, toàn bộ, toàn, duy nhất, nhận, nhận được, đạt, đạt được, trả lời, \
trả, trả về, tiến hành, triển khai, cài đặt, hoạt động, áp dụng, xây dựng, phát triển, học, làm việc, trải qua, đi qua, \
dẫn, dẫn đến, gây, gây ra, khiến cho, nhấn, nhấp, bấm, mở, đóng, chạy, hiển thị, cho thấy, chỉ ra, đề cập, nêu, nhìn, \
nghĩ, hỏi, đáp, hình như, có lẽ, chắc chắn, chắc, hẳn, dường như";

/// English words that a glossary hardly ever wants when they stand alone.
pub fn is_everyday(word: &str) -> bool {
    EVERYDAY.contains(word)
}

static EVERYDAY: LazyLock<FxHashSet<&str>> = LazyLock::new(|| EVERYDAY_WORDS.split_whitespace().collect());

const EVERYDAY_WORDS: &str = "ability access action activity advantage amount application approach area article aspect author \
beginning benefit body book break challenge chance change choice circle city code collection comment company concept \
condition content context country customer decision definition demand detail difference difficulty discussion document \
effect effort environment event everyday experience expert face family feature field file form friend front future game \
goal group growth hand head history home house human image impact importance improvement increase information \
introduction issue item knowledge language level life line list location look lot machine man manner material matter \
member message method mind mistake money month movie music name nature newspaper notebook object order outcome page paper \
paragraph party path performance period phone photo picture piece plan position practice presence price process product \
project property purpose quality quantity range reader reading relationship report request research researcher role room \
rule school science scientist self sense series service shape shop situation size skill society software solution song \
source space speed staff stage standard state statement story structure student study style subject success summary \
support system table task teacher team technique technology term text theory thought title today tool topic truth \
understanding unit user value version view visit voice water week weight woman word world writer year";
