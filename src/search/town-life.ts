/**
 * What people ask a town about that no plan need hold. A question with such a word that the office's plans do not use is
 * most likely not about the plans: the word counts as a large part of what was asked.
 */
// biome-ignore format: a table
export const townLife: readonly string[] = [
  // home and property
  '广场舞', '物业费', '物业', '房产证', '不动产证', '二手房', '房贷', '房价', '房租', '租房', '买房', '公租房', '廉租房', '经适房', '公积金', '购房', '装修', '漏水', '户型', '拆迁补偿', '拆迁款', '补偿款', '电梯', '宠物', '遛狗', '狗叫', '流浪狗', '养狗', '楼上', '邻居', '噪音扰民', '扰民', '停车费', '停车位', '车位', '小区门禁卡', '宽带', '网速', '空调', '热水器', '开锁', '搬家公司', '家政', '保姆',
  '有线电视', '电视', '话费', '套餐', '修手机', '充值', '停水', '停电', '电费单', '租车', '自行车道', '合同纠纷', '出租屋', '车库', '门禁卡', '快递柜', '收快递', '拼车', '搬家费',
  // papers and registers
  '身份证', '户口', '户口本', '落户', '居住证', '暂住证', '护照', '签证', '港澳通行证', '结婚', '离婚', '领证', '准生证', '出生证', '婚姻登记', '驾驶证', '驾照', '行驶证', '营业执照', '公证', '档案', '残疾证', '老年证', '无犯罪证明', '挂失', '补办', '公司注册', '注册公司', '注册流程', '教师资格证', '会计证', '资格证', '营业执照年检',
  // schooling
  '学区', '上学', '入学', '报名', '招生', '幼儿园', '小学', '初中', '高中', '中考', '高考', '考研', '择校', '转学', '校服', '学费', '补课', '双减', '放学', '开学', '寒假', '暑假', '家长会', '班主任', '校车', '午餐', '托管班', '兴趣班', '家教', '志愿填报', '录取', '分数线', '体育中考', '毕业证', '助学金', '奖学金', '近视',
  // money, work and care
  '社保', '医保', '养老金', '退休', '退休金', '工资', '奖金', '加班费', '劳动合同', '工伤', '失业金', '低保', '五保', '救助金', '生育津贴', '育儿', '创业', '担保', '信用卡', '理财', '股票', '股市', '基金', '彩票', '保险', '公务员', '事业编', '招聘', '求职', '找工作', '职称', '个税', '发票', '彩礼', '看病', '挂号', '门诊', '体检', '疫苗', '核酸', '住院', '药店', '牙医', '殡葬', '墓地', '火化', '养老院床位', '退役军人', '军人', '征兵', '当兵', '退伍', '残疾人', '志愿者', '献血', '婚假', '产假', '年休假', '年假', '调休', '银行卡', '冻结', '存款', '取款', '汇率', '股份', '哪家医院', '什么医院', '儿科', '专家号', '配眼镜', '减肥', '跳舞',
  // traffic and town
  '地铁', '高铁', '飞机', '机场', '航班', '火车票', '车票', '驾校', '学车', '买车', '二手车', '车险', '加油卡', '高速费', '老年公交卡', '班车时刻', '晚点', '公交卡', '共享单车', '单车', '电动自行车', '电瓶车上牌', '闯红灯', '红绿灯', '违章', '违停', '罚单', '酒驾', '肇事', '摇号', '打车', '代驾', '路灯', '井盖', '窨井盖', '外卖', '快递丢', '快递员', '丢了', '旅游', '景点', '门票', '酒店预订', '电影', '演唱会', '图书馆', '博物馆', '体育馆', '游泳馆', '健身', '夜市', '免票', '优惠券', '打折', '美食', '小吃', '理发', '宾馆', '民宿', '修车店', '公园门票', '足球', '篮球', '世界杯', '比赛', '网吧', '棋牌室', 'ktv', '酒吧', '火锅', '奶茶', '咖啡', '菜价', '超市', '股东', '天气怎么样', '台风', '地震',
  // order and law
  '诈骗', '电信诈骗', '报警电话', '派出所', '扫黑', '扫黑除恶', '禁毒', '毒品', '赌博', '小偷', '被偷', '打架', '律师', '打官司', '法院', '仲裁', '信访', '消防通道', '消防栓', '食品安全', '食品卫生', '燃气管道', '垃圾焚烧', '垃圾焚烧厂', '垃圾填埋场', '假药', '人口普查', '选举', '投票',
  // what other plans of a district are about
  '老旧小区', '棚户区', '棚改', '加装电梯', '文明城市', '创文', '创卫', '卫生城市', '双拥', '招商引资', '营商环境', '放管服', '脱贫', '扶贫', '乡村振兴', '党史学习', '主题教育', '基层党建', '党建', '意识形态', '疫情防控', '防汛', '抗旱', '森林防火', '反诈', '维稳', '人居环境整治', '厕所革命', '高标准农田', '智慧城市', '海绵城市', '夜经济', '一网通办', '网格化', '殡葬改革', '平安建设', '综治', '校园安全', '防溺水', '燃气安全', '自建房', '消费券', '稳就业', '新型城镇化', '民营经济', '科技创新', '数字经济', '政务公开', '审计整改', '巡察整改',
  // the office itself
  '食堂', '午饭', '吃饭', '会议室', '打印机', '复印机', '打印纸', '报销', '出差', '请假', '团建', '聚餐', '值班表', '电脑', '密码', '鼠标', '办公室', '工位', '电话号码', '微信号', '手机号', '生日', '放假',
  'wifi', 'wi-fi', 'password', 'elevator', 'lift', 'pension', 'metro', 'subway', 'airport', 'flight', 'passport', 'visa', 'residence permit', 'id card', 'driving licence', 'driving license', 'school district', 'enrolment', 'enrollment', 'kindergarten', 'tuition', 'exam', 'wedding', 'marriage', 'divorce', 'rent', 'mortgage', 'housing fund', 'property management', 'shared bike', 'bike', 'bikes', 'bicycle', 'parking', 'street light', 'street lights', 'traffic light', 'red light', 'red lights', 'stray dog', 'stray dogs', 'dog', 'dogs', 'square dancing', 'noise', 'football', 'basketball', 'restaurant nearby', 'noodle', 'hotpot', 'coffee', 'lunch', 'dinner', 'movie', 'museum', 'library', 'hotel', 'ticket', 'tourism', 'tourist', 'lottery', 'stock market', 'salary', 'payroll', 'holiday', 'vacation', 'insurance', 'vaccine', 'covid test', 'vaccination', 'doctor', 'dentist', 'election', 'phone number', 'telephone fraud', 'scam', 'police station', 'food safety', 'food hygiene', 'lawyer', 'court case', 'printer', 'meeting room', 'air conditioner', 'birthday', 'weather today', 'delivery rider', 'delivery riders', 'delivery guy', 'food delivery', 'gym', 'membership', 'timetable', 'tax return', 'train ticket', 'train tickets', 'tickets', 'cat', 'cats', 'pet', 'pets', 'adoption', 'shops', 'shopping', 'supermarket', 'bank account', 'credit card', 'loan for a house', 'best hospital', 'bus timetable', 'taxi to', 'uber', 'apartment for rent', 'career', 'university', 'college', 'teacher', 'haircut', 'barber', 'pharmacy', 'medicine', 'music', 'concert', 'game', 'games', 'recipe', 'joke', 'stock price', 'bitcoin', 'weather tomorrow', 'rain tomorrow', 'umbrella', 'news today', 'president', 'world cup', 'opening hours', 'post office', 'parcel',
];
